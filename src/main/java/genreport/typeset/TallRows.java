package genreport.typeset;

import genreport.typeset.TypesetTable.TypesetCell;
import genreport.typeset.TypesetTable.TypesetRow;
import java.util.ArrayList;
import java.util.List;

/** Splits rows that are higher than a page. This is the last resort. */
final class TallRows {

  private TallRows() {}

  /**
   * Returns rows with the same lines, none of them higher than the maximum.
   *
   * @param height maximum height in points; a row has at least one line, whatever the maximum
   */
  static List<TypesetRow> split(List<TypesetRow> rows, double height) {
    List<Integer> parts = new ArrayList<>();
    for (TypesetRow row : rows) {
      parts.add(parts(row, height));
    }
    List<TypesetRow> split = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int part = 0; part < parts.get(row); part++) {
        boolean last = part + 1 == parts.get(row);
        boolean keep = last && rows.get(row).keepWithNext();
        split.add(new TypesetRow(cells(rows.get(row), parts, row, part, height), keep));
      }
    }
    return split;
  }

  private static List<TypesetCell> cells(
      TypesetRow row, List<Integer> parts, int index, int part, double height) {
    List<TypesetCell> cells = new ArrayList<>();
    for (TypesetCell cell : row.cells()) {
      if (cell.rowspan() > 1) {
        int end = Math.min(parts.size(), index + cell.rowspan());
        int span = parts.subList(index, end).stream().mapToInt(Integer::intValue).sum();
        if (part == 0) {
          cells.add(cell.spanning(span));
        }
      } else {
        int most = mostLines(cell, height);
        int start = Math.min(cell.lines().size(), part * most);
        int end = Math.min(cell.lines().size(), start + most);
        cells.add(cell.withLines(cell.lines().subList(start, end)));
      }
    }
    return cells;
  }

  private static int parts(TypesetRow row, double height) {
    int parts = 1;
    for (TypesetCell cell : row.cells()) {
      int most = mostLines(cell, height);
      boolean single = cell.rowspan() == 1;
      parts = single ? Math.max(parts, (cell.lines().size() + most - 1) / most) : parts;
    }
    return parts;
  }

  private static int mostLines(TypesetCell cell, double height) {
    double padding = 2 * cell.style().paddingBlock().pt();
    return (int) Math.max(1, Math.floor((height - padding) / cell.style().pitch().pt()));
  }
}
