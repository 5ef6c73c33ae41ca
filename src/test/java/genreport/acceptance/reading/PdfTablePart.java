package genreport.acceptance.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * What of a table stands on one page, found by its ruled lines.
 *
 * @param page from 1
 * @param cells by row, then column
 */
public record PdfTablePart(int page, Box box, List<Cell> cells) {

  /** Rules nearer than this are one, in points. */
  private static final double NEAR = 1;

  /**
   * A cell.
   *
   * @param place rows from the part's top; columns in whole points
   */
  public record Cell(Grid.Cell place, Box box, List<PdfGlyph> glyphs) {}

  /** The tables of a page, from its top. */
  public static List<PdfTablePart> of(PdfPage page) {
    List<Box> rules = new ArrayList<>(page.rules());
    rules.sort((a, b) -> Double.compare(a.top(), b.top()));
    List<PdfTablePart> parts = new ArrayList<>();
    List<Box> group = new ArrayList<>();
    double bottom = Double.NEGATIVE_INFINITY;
    for (Box rule : rules) {
      if (rule.top() > bottom + NEAR && !group.isEmpty()) {
        parts.add(new Ruled(page, group).part());
        group.clear();
      }
      group.add(rule);
      bottom = Math.max(bottom, rule.bottom());
    }
    if (!group.isEmpty()) {
      parts.add(new Ruled(page, group).part());
    }
    return parts;
  }

  public int rows() {
    return cells.stream().mapToInt(cell -> cell.place().rowEnd()).max().orElse(0);
  }

  public Grid grid() {
    return new Grid(cells.stream().map(Cell::place).toList());
  }

  /** The rules of one table, and the grid that they make. */
  private static final class Ruled {

    private final PdfPage page;
    private final List<Box> rules;
    private final List<Double> xs;
    private final List<Double> ys;
    private final Set<List<Integer>> taken = new HashSet<>();

    Ruled(PdfPage page, List<Box> rules) {
      this.page = page;
      this.rules = List.copyOf(rules);
      this.xs = distinct(rules.stream().filter(Ruled::isUpright).mapToDouble(Box::left));
      this.ys = distinct(rules.stream().filter(rule -> !isUpright(rule)).mapToDouble(Box::top));
    }

    PdfTablePart part() {
      List<Cell> cells = new ArrayList<>();
      for (int row = 0; row + 1 < ys.size(); row++) {
        for (int column = 0; column + 1 < xs.size(); column++) {
          if (!taken.contains(List.of(row, column))) {
            cells.add(cell(row, column));
          }
        }
      }
      Box box = new Box(xs.get(0), ys.get(0), last(xs), last(ys));
      return new PdfTablePart(page.number(), box, List.copyOf(cells));
    }

    private Cell cell(int row, int column) {
      int columnEnd = column + 1;
      while (!isRuledUpright(columnEnd, row)) {
        columnEnd++;
      }
      int rowEnd = row + 1;
      while (!isRuledLevel(rowEnd, column)) {
        rowEnd++;
      }
      for (int r = row; r < rowEnd; r++) {
        for (int c = column; c < columnEnd; c++) {
          taken.add(List.of(r, c));
        }
      }
      Box box = new Box(xs.get(column), ys.get(row), xs.get(columnEnd), ys.get(rowEnd));
      List<PdfGlyph> glyphs =
          page.glyphs().stream()
              .filter(glyph -> box.contains(glyph.ink().middleX(), glyph.ink().middleY()))
              .toList();
      int left = (int) Math.round(box.left());
      int width = (int) Math.round(box.right()) - left;
      String text = glyphs.stream().map(PdfGlyph::text).collect(Collectors.joining());
      return new Cell(new Grid.Cell(row, left, rowEnd - row, width, text), box, glyphs);
    }

    private boolean isRuledUpright(int x, int row) {
      double middle = (ys.get(row) + ys.get(row + 1)) / 2;
      return rules.stream()
          .filter(Ruled::isUpright)
          .anyMatch(
              rule ->
                  Math.abs(rule.left() - xs.get(x)) < NEAR
                      && rule.top() < middle
                      && rule.bottom() > middle);
    }

    private boolean isRuledLevel(int y, int column) {
      double middle = (xs.get(column) + xs.get(column + 1)) / 2;
      return rules.stream()
          .filter(rule -> !isUpright(rule))
          .anyMatch(
              rule ->
                  Math.abs(rule.top() - ys.get(y)) < NEAR
                      && rule.left() < middle
                      && rule.right() > middle);
    }

    private static boolean isUpright(Box rule) {
      return rule.bottom() - rule.top() > rule.right() - rule.left();
    }

    private static List<Double> distinct(DoubleStream places) {
      TreeSet<Double> distinct = new TreeSet<>();
      places
          .sorted()
          .filter(place -> distinct.isEmpty() || place - distinct.last() > NEAR)
          .forEachOrdered(distinct::add);
      return List.copyOf(distinct);
    }

    private static double last(List<Double> places) {
      return places.get(places.size() - 1);
    }
  }
}
