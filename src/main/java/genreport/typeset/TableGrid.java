package genreport.typeset;

import genreport.typeset.Pages.Rule;
import genreport.typeset.TypesetTable.TypesetCell;
import genreport.typeset.TypesetTable.TypesetRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Draws the rules around a table and between its cells: each rule once, and none inside a merged
 * cell.
 */
final class TableGrid {

  /** Stroke width of a rule, in points. */
  static final double STROKE = 0.5;

  private static final int OUTSIDE = -1;

  private final List<Double> columns;
  private final double[] rowEdges;
  private final int[][] owners;

  /**
   * @param columns edges of the columns, in points from the left edge of the table
   * @param rowEdges edges of the rows, in points from the top of the table
   */
  TableGrid(List<Double> columns, double[] rowEdges, List<TypesetRow> rows) {
    this.columns = columns;
    this.rowEdges = rowEdges;
    this.owners = owners(rows, columns.size() - 1);
  }

  /** Returns the rules of a table with its top left corner at (x, y), horizontal rules first. */
  List<Rule> rules(double x, double y) {
    List<Rule> rules = new ArrayList<>();
    for (int edge = 0; edge < rowEdges.length; edge++) {
      double at = y + rowEdges[edge];
      for (Section section : sections(edge, true)) {
        double start = x + columns.get(section.start);
        rules.add(new Rule(start, at, x + columns.get(section.end), at, STROKE));
      }
    }
    for (int edge = 0; edge < columns.size(); edge++) {
      double at = x + columns.get(edge);
      for (Section section : sections(edge, false)) {
        double start = y + rowEdges[section.start];
        rules.add(new Rule(at, start, at, y + rowEdges[section.end], STROKE));
      }
    }
    return rules;
  }

  /** Returns the longest sections of a grid edge that have different cells on both sides. */
  private List<Section> sections(int edge, boolean horizontal) {
    int count = horizontal ? columns.size() - 1 : rowEdges.length - 1;
    List<Section> sections = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= count; i++) {
      boolean drawn =
          i < count
              && (horizontal
                  ? owner(edge - 1, i) != owner(edge, i)
                  : owner(i, edge - 1) != owner(i, edge));
      if (!drawn) {
        if (i > start) {
          sections.add(new Section(start, i));
        }
        start = i + 1;
      }
    }
    return sections;
  }

  private int owner(int row, int column) {
    boolean inside = row >= 0 && row < owners.length && column >= 0 && column < columns.size() - 1;
    return inside ? owners[row][column] : OUTSIDE;
  }

  private static int[][] owners(List<TypesetRow> rows, int columnCount) {
    int[][] owners = new int[rows.size()][columnCount];
    int number = 0;
    for (int row = 0; row < rows.size(); row++) {
      for (TypesetCell cell : rows.get(row).cells()) {
        number++;
        int end = Math.min(rows.size(), row + cell.rowspan());
        for (int covered = row; covered < end; covered++) {
          Arrays.fill(owners[covered], cell.source().column(), cell.endColumn(), number);
        }
      }
    }
    return owners;
  }

  /** A section of a grid edge, between two edges of the other direction. */
  private record Section(int start, int end) {}
}
