package genreport.typeset;

import genreport.typeset.TypesetTable.TypesetCell;
import genreport.typeset.TypesetTable.TypesetRow;
import java.util.ArrayList;
import java.util.List;

/** Splits rows that are higher than a page. This is the last resort. */
final class TallRows {

  private final List<TypesetRow> rows;
  private final double height;

  /** The number of rows that each row is split into. */
  private final List<Integer> parts;

  private TallRows(List<TypesetRow> rows, double height) {
    this.rows = rows;
    this.height = height;
    this.parts = rows.stream().map(this::parts).toList();
  }

  /**
   * Returns rows with the same lines, none of them higher than the maximum.
   *
   * @param height maximum height in points; a row has at least one line, whatever the maximum
   */
  static List<TypesetRow> split(List<TypesetRow> rows, double height) {
    return new TallRows(rows, height).split();
  }

  private List<TypesetRow> split() {
    List<TypesetRow> split = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int part = 0; part < parts.get(row); part++) {
        boolean last = part + 1 == parts.get(row);
        split.add(new TypesetRow(cells(row, part), last && rows.get(row).keepWithNext()));
      }
    }
    return split;
  }

  private List<TypesetCell> cells(int row, int part) {
    List<TypesetCell> cells = new ArrayList<>();
    for (TypesetCell cell : rows.get(row).cells()) {
      if (cell.rowspan() > 1) {
        int end = Math.min(parts.size(), row + cell.rowspan());
        int span = parts.subList(row, end).stream().mapToInt(Integer::intValue).sum();
        if (part == 0) {
          cells.add(cell.spanning(span));
        }
      } else {
        int most = mostLines(cell);
        int start = Math.min(cell.lines().size(), part * most);
        int end = Math.min(cell.lines().size(), start + most);
        cells.add(cell.withLines(cell.lines().subList(start, end)));
      }
    }
    return cells;
  }

  private int parts(TypesetRow row) {
    int parts = 1;
    for (TypesetCell cell : row.cells()) {
      if (cell.rowspan() == 1) {
        int most = mostLines(cell);
        parts = Math.max(parts, (cell.lines().size() + most - 1) / most);
      }
    }
    return parts;
  }

  private int mostLines(TypesetCell cell) {
    double padding = 2 * cell.style().paddingBlock().pt();
    return (int) Math.max(1, Math.floor((height - padding) / cell.style().pitch().pt()));
  }
}
