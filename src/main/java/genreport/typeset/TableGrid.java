package genreport.typeset;

import genreport.typeset.Pages.Rule;
import genreport.typeset.SetTable.SetCell;
import genreport.typeset.SetTable.SetRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rules between a table's cells and around it, each drawn once, none inside a merged cell. */
final class TableGrid {

  /** Width of a rule, in points. */
  static final double STROKE = 0.5;

  private static final int OUTSIDE = -1;

  private final List<Double> columns;
  private final double[] rowEdges;
  private final int[][] owners;

  /**
   * @param columns edges of the columns, in points from the table's left
   * @param rowEdges edges of the rows, in points from the table's top
   */
  TableGrid(List<Double> columns, double[] rowEdges, List<SetRow> rows) {
    this.columns = columns;
    this.rowEdges = rowEdges;
    this.owners = owners(rows, columns.size() - 1);
  }

  /** The rules of a table with this upper left corner, those across first. */
  List<Rule> rules(double x, double y) {
    List<Rule> rules = new ArrayList<>();
    for (int edge = 0; edge < rowEdges.length; edge++) {
      double at = y + rowEdges[edge];
      for (Stretch stretch : stretches(edge, true)) {
        double start = x + columns.get(stretch.start);
        rules.add(new Rule(start, at, x + columns.get(stretch.end), at, STROKE));
      }
    }
    for (int edge = 0; edge < columns.size(); edge++) {
      double at = x + columns.get(edge);
      for (Stretch stretch : stretches(edge, false)) {
        double start = y + rowEdges[stretch.start];
        rules.add(new Rule(at, start, at, y + rowEdges[stretch.end], STROKE));
      }
    }
    return rules;
  }

  /** The longest stretches of one edge of the grid with different cells on its sides. */
  private List<Stretch> stretches(int edge, boolean across) {
    int count = across ? columns.size() - 1 : rowEdges.length - 1;
    List<Stretch> stretches = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= count; i++) {
      boolean drawn =
          i < count
              && (across
                  ? owner(edge - 1, i) != owner(edge, i)
                  : owner(i, edge - 1) != owner(i, edge));
      if (!drawn) {
        if (i > start) {
          stretches.add(new Stretch(start, i));
        }
        start = i + 1;
      }
    }
    return stretches;
  }

  private int owner(int row, int column) {
    boolean inside = row >= 0 && row < owners.length && column >= 0 && column < columns.size() - 1;
    return inside ? owners[row][column] : OUTSIDE;
  }

  private static int[][] owners(List<SetRow> rows, int columnCount) {
    int[][] owners = new int[rows.size()][columnCount];
    int number = 0;
    for (int row = 0; row < rows.size(); row++) {
      for (SetCell cell : rows.get(row).cells()) {
        number++;
        int end = Math.min(rows.size(), row + cell.rowspan());
        for (int covered = row; covered < end; covered++) {
          Arrays.fill(owners[covered], cell.source().column(), cell.endColumn(), number);
        }
      }
    }
    return owners;
  }

  /** From one edge of the other direction to another. */
  private record Stretch(int start, int end) {}
}
