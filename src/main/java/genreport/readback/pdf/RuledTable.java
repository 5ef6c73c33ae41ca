package genreport.readback.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A table made of lines that meet: its grid and cells. */
final class RuledTable {

  private final List<RuledLine> upright;
  private final List<RuledLine> level;
  private final List<Double> xs;
  private final List<Double> ys;

  /** The number of the cell, from 1, by row and column of the grid. */
  private final int[][] taken;

  private final List<Extent> cells = new ArrayList<>();

  /** Rows and columns from 0, ends exclusive. */
  private record Extent(int row, int column, int rowEnd, int columnEnd) {}

  private RuledTable(List<RuledLine> rules) {
    upright = rules.stream().filter(RuledLine::isUpright).toList();
    level = rules.stream().filter(rule -> !rule.isUpright()).toList();
    xs = PageItem.distinct(upright.stream().map(RuledLine::left).toList());
    ys = PageItem.distinct(level.stream().map(RuledLine::top).toList());
    Budget.requireGrid((long) xs.size() * ys.size() * rules.size());
    taken = new int[Math.max(0, ys.size() - 1)][Math.max(0, xs.size() - 1)];
    findCells();
  }

  /** Returns the table that lines make; empty for an underline or a box around text. */
  static Optional<RuledTable> of(List<RuledLine> rules) {
    RuledTable table = new RuledTable(rules);
    return table.cells.size() > 1 ? Optional.of(table) : Optional.empty();
  }

  /** Returns groups of lines that meet, directly or through others. */
  static List<List<RuledLine>> groups(List<RuledLine> rules) {
    List<List<RuledLine>> groups = new ArrayList<>();
    for (RuledLine rule : rules) {
      List<List<RuledLine>> met =
          groups.stream().filter(group -> group.stream().anyMatch(rule::meets)).toList();
      List<RuledLine> joined =
          new ArrayList<>(
              Stream.concat(met.stream().flatMap(List::stream), Stream.of(rule)).toList());
      groups.removeAll(met);
      groups.add(joined);
    }
    return groups;
  }

  boolean contains(PageGlyph glyph) {
    return cellAt(glyph) > 0;
  }

  /** Returns the table with the texts of its cells. */
  PageItem.TablePart part(List<PageGlyph> glyphs) {
    Map<Integer, List<PageGlyph>> texts = new HashMap<>();
    glyphs.forEach(
        glyph -> texts.computeIfAbsent(cellAt(glyph), n -> new ArrayList<>()).add(glyph));
    List<PageItem.Cell> read = new ArrayList<>();
    for (int n = 1; n <= cells.size(); n++) {
      Extent cell = cells.get(n - 1);
      String text = TextLines.text(texts.getOrDefault(n, List.of()));
      read.add(
          new PageItem.Cell(
              cell.row(), cell.rowEnd(), xs.get(cell.column()), xs.get(cell.columnEnd()), text));
    }
    return new PageItem.TablePart(ys.get(0), ys.size() - 1, read);
  }

  private int cellAt(PageGlyph glyph) {
    int row = interval(ys, glyph.middleY());
    int column = interval(xs, glyph.middleX());
    return row < 0 || column < 0 ? 0 : taken[row][column];
  }

  /** Returns the index of the interval that contains a point; -1 if none does. */
  private static int interval(List<Double> places, double point) {
    for (int i = 0; i + 1 < places.size(); i++) {
      if (point >= places.get(i) && point <= places.get(i + 1)) {
        return i;
      }
    }
    return -1;
  }

  private void findCells() {
    for (int row = 0; row < taken.length; row++) {
      for (int column = 0; column < taken[row].length; column++) {
        if (taken[row][column] == 0) {
          addCell(row, column);
        }
      }
    }
  }

  private void addCell(int row, int column) {
    int columnEnd = column + 1;
    while (columnEnd < taken[row].length
        && taken[row][columnEnd] == 0
        && !isRuledUpright(columnEnd, row)) {
      columnEnd++;
    }
    int rowEnd = row + 1;
    while (rowEnd < taken.length && !isRuledLevel(rowEnd, column)) {
      rowEnd++;
    }
    cells.add(new Extent(row, column, rowEnd, columnEnd));
    for (int r = row; r < rowEnd; r++) {
      for (int c = column; c < columnEnd; c++) {
        taken[r][c] = cells.size();
      }
    }
  }

  private boolean isRuledUpright(int x, int row) {
    double middle = (ys.get(row) + ys.get(row + 1)) / 2;
    return upright.stream()
        .anyMatch(
            rule ->
                Math.abs(rule.left() - xs.get(x)) <= PageItem.NEAR_PT
                    && rule.top() < middle
                    && rule.bottom() > middle);
  }

  private boolean isRuledLevel(int y, int column) {
    double middle = (xs.get(column) + xs.get(column + 1)) / 2;
    return level.stream()
        .anyMatch(
            rule ->
                Math.abs(rule.top() - ys.get(y)) <= PageItem.NEAR_PT
                    && rule.left() < middle
                    && rule.right() > middle);
  }
}
