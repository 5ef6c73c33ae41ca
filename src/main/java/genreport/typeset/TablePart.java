package genreport.typeset;

import genreport.style.TextStyle;
import genreport.typeset.Pages.Mark;
import genreport.typeset.SetTable.SetCell;
import genreport.typeset.SetTable.SetRow;
import java.util.ArrayList;
import java.util.List;

/** The rows of a table that stand on one page, head and all. */
final class TablePart {

  private final double left;
  private final List<Double> columns;
  private final List<SetRow> rows;
  private final double[] rowEdges;

  TablePart(SetTable table, List<SetRow> body) {
    this.left = table.left();
    this.columns = table.edges();
    this.rows = new ArrayList<>(table.head());
    rows.addAll(body);
    this.rowEdges = rowEdges(rows);
  }

  /** In points. */
  double height() {
    return rowEdges[rows.size()];
  }

  /**
   * The grid's rules, then the text row by row.
   *
   * @param x left edge of the type area, in points
   * @param y the table's upper edge, in points
   */
  List<Mark> at(double x, double y) {
    List<Mark> marks = new ArrayList<>(new TableGrid(columns, rowEdges, rows).rules(x + left, y));
    for (int row = 0; row < rows.size(); row++) {
      for (SetCell cell : rows.get(row).cells()) {
        double top = y + rowEdges[row];
        double height = rowEdges[Math.min(row + cell.rowspan(), rows.size())] - rowEdges[row];
        marks.addAll(text(cell, x + left, top, height));
      }
    }
    return marks;
  }

  private List<Mark> text(SetCell cell, double tableLeft, double top, double height) {
    List<Mark> marks = new ArrayList<>();
    TextStyle style = cell.style();
    double pitch = style.pitch().pt();
    double x = tableLeft + columns.get(cell.source().column()) + style.padding().pt();
    double baseline =
        top + (height - cell.lines().size() * pitch) / 2 + TextSetter.baseline(style, pitch);
    for (SetLine line : cell.lines()) {
      marks.addAll(line.at(x, baseline, cell.origin()));
      baseline += pitch;
    }
    return marks;
  }

  /** Rows are as high as their own cells need; what a merged cell needs more goes to its last. */
  private static double[] rowEdges(List<SetRow> rows) {
    double[] heights = new double[rows.size()];
    for (int row = 0; row < heights.length; row++) {
      heights[row] = rows.get(row).ownHeight();
    }
    for (Merged merged : merged(rows)) {
      double height = 0;
      for (int row = merged.start; row < merged.end; row++) {
        height += heights[row];
      }
      heights[merged.end - 1] += Math.max(0, merged.cell.height() - height);
    }
    double[] edges = new double[rows.size() + 1];
    for (int row = 0; row < rows.size(); row++) {
      edges[row + 1] = edges[row] + heights[row];
    }
    return edges;
  }

  /** The merged cells by their ends. */
  private static List<Merged> merged(List<SetRow> rows) {
    List<Merged> found = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (SetCell cell : rows.get(row).cells()) {
        if (cell.rowspan() > 1) {
          Merged merged = new Merged(cell, row, Math.min(row + cell.rowspan(), rows.size()));
          int place = found.size();
          while (place > 0 && found.get(place - 1).end > merged.end) {
            place--;
          }
          found.add(place, merged);
        }
      }
    }
    return found;
  }

  /**
   * A cell of more than one row.
   *
   * @param start its first row, from 0
   * @param end the row after its last
   */
  private record Merged(SetCell cell, int start, int end) {}
}
