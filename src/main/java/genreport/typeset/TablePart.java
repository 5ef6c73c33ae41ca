package genreport.typeset;

import genreport.style.TextStyle;
import genreport.typeset.Pages.Mark;
import genreport.typeset.TypesetTable.TypesetCell;
import genreport.typeset.TypesetTable.TypesetRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The rows of a table on one page, including its head. */
final class TablePart {

  private final double left;
  private final List<Double> columns;
  private final List<TypesetRow> rows;
  private final double[] rowEdges;

  TablePart(TypesetTable table, List<TypesetRow> body) {
    this.left = table.left();
    this.columns = table.edges();
    this.rows = new ArrayList<>(table.head());
    rows.addAll(body);
    this.rowEdges = rowEdges(rows);
  }

  private TablePart(TablePart natural, double scale) {
    this.left = natural.left;
    this.columns = natural.columns;
    this.rows = natural.rows;
    this.rowEdges = Arrays.stream(natural.rowEdges).map(edge -> edge * scale).toArray();
  }

  /** Returns the part with each row higher or lower by a factor. The text keeps its size. */
  TablePart scaled(double factor) {
    return factor == 1 ? this : new TablePart(this, factor);
  }

  /** Returns the heights of the rows, head first, in points. */
  List<Double> heights() {
    List<Double> heights = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      heights.add(rowEdges[row + 1] - rowEdges[row]);
    }
    return heights;
  }

  /** Returns the height, in points. */
  double height() {
    return rowEdges[rows.size()];
  }

  /**
   * Returns the rules of the grid, then the text row by row.
   *
   * @param x left edge of the type area, in points
   * @param y top of the table, in points
   */
  List<Mark> at(double x, double y) {
    List<Mark> marks = new ArrayList<>(new TableGrid(columns, rowEdges, rows).rules(x + left, y));
    for (int row = 0; row < rows.size(); row++) {
      for (TypesetCell cell : rows.get(row).cells()) {
        double top = y + rowEdges[row];
        double height = rowEdges[Math.min(row + cell.rowspan(), rows.size())] - rowEdges[row];
        marks.addAll(text(cell, x + left, top, height));
      }
    }
    return marks;
  }

  private List<Mark> text(TypesetCell cell, double tableLeft, double top, double height) {
    List<Mark> marks = new ArrayList<>();
    TextStyle style = cell.style();
    double pitch = style.pitch().pt();
    double x = tableLeft + columns.get(cell.source().column()) + cell.padding();
    double baseline =
        top + (height - cell.lines().size() * pitch) / 2 + TextSetter.baseline(style, pitch);
    for (TypesetLine line : cell.lines()) {
      marks.addAll(line.at(x, baseline, cell.origin()));
      baseline += pitch;
    }
    return marks;
  }

  /**
   * Returns the row edges, in points from the top. A row is as high as its own cells need; extra
   * height for a merged cell is added to the cell's last row.
   */
  private static double[] rowEdges(List<TypesetRow> rows) {
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

  /** Returns the cells that span several rows, sorted by their last row. */
  private static List<Merged> merged(List<TypesetRow> rows) {
    List<Merged> found = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (TypesetCell cell : rows.get(row).cells()) {
        if (cell.rowspan() > 1) {
          found.add(new Merged(cell, row, Math.min(row + cell.rowspan(), rows.size())));
        }
      }
    }
    found.sort(Comparator.comparingInt(Merged::end));
    return found;
  }

  /**
   * A cell that spans several rows.
   *
   * @param start index of the first row, from 0
   * @param end index after the last row
   */
  private record Merged(TypesetCell cell, int start, int end) {}
}
