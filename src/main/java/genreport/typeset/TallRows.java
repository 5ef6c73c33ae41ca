package genreport.typeset;

import genreport.typeset.SetTable.SetCell;
import genreport.typeset.SetTable.SetRow;
import java.util.ArrayList;
import java.util.List;

/** Divides rows that are higher than a page, the last resort, into rows that are not. */
final class TallRows {

  private TallRows() {}

  /**
   * The same rows, none with lines for more than the height.
   *
   * @param height in points; at least one line of each row is kept whatever it is
   */
  static List<SetRow> split(List<SetRow> rows, double height) {
    List<Integer> parts = new ArrayList<>();
    boolean isAnyTall = false;
    for (SetRow row : rows) {
      int count = parts(row, height);
      isAnyTall |= count > 1;
      parts.add(count);
    }
    if (!isAnyTall) {
      return rows;
    }
    List<SetRow> split = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int part = 0; part < parts.get(row); part++) {
        boolean last = part + 1 == parts.get(row);
        boolean keep = last && rows.get(row).keepWithNext();
        split.add(new SetRow(cells(rows.get(row), parts, row, part, height), keep));
      }
    }
    return split;
  }

  private static List<SetCell> cells(
      SetRow row, List<Integer> parts, int index, int part, double height) {
    List<SetCell> cells = new ArrayList<>();
    for (SetCell cell : row.cells()) {
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

  private static int parts(SetRow row, double height) {
    int parts = 1;
    for (SetCell cell : row.cells()) {
      int most = mostLines(cell, height);
      boolean single = cell.rowspan() == 1;
      parts = single ? Math.max(parts, (cell.lines().size() + most - 1) / most) : parts;
    }
    return parts;
  }

  private static int mostLines(SetCell cell, double height) {
    double padding = 2 * cell.style().paddingBlock().pt();
    return (int) Math.max(1, Math.floor((height - padding) / cell.style().pitch().pt()));
  }
}
