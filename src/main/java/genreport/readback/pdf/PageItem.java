package genreport.readback.pdf;

import genreport.readback.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A line of text or a part of a table, on one page. */
sealed interface PageItem {

  /** Returns the upper edge, in points from the top of the page. */
  double top();

  /** A line of text outside of tables. */
  record TextLine(double top, String text) implements PageItem {}

  /**
   * A part of a table on a page, or the whole table after joining its parts.
   *
   * @param rows the number of rows
   */
  record TablePart(double top, int rows, List<Cell> cells) implements PageItem {

    public TablePart {
      cells = List.copyOf(cells);
    }

    double left() {
      return cells.stream().mapToDouble(Cell::left).min().orElse(0);
    }

    double right() {
      return cells.stream().mapToDouble(Cell::right).max().orElse(0);
    }

    /** Returns the part moved to another left edge, in points from the page's left edge. */
    TablePart movedTo(double left) {
      double by = left - left();
      List<Cell> moved = new ArrayList<>();
      for (Cell cell : cells) {
        moved.add(
            new Cell(cell.row(), cell.rowEnd(), cell.left() + by, cell.right() + by, cell.text()));
      }
      return new TablePart(top, rows, moved);
    }

    Grid grid() {
      List<Double> edges =
          distinct(cells.stream().flatMap(cell -> Stream.of(cell.left(), cell.right())).toList());
      List<Grid.Cell> placed = new ArrayList<>();
      for (Cell cell : cells) {
        int from = nearest(edges, cell.left());
        int to = nearest(edges, cell.right());
        placed.add(
            new Grid.Cell(cell.row(), from, cell.rowEnd() - cell.row(), to - from, cell.text()));
      }
      return new Grid(placed);
    }
  }

  /**
   * A cell.
   *
   * @param row its first row in the part, from 0
   * @param rowEnd the row after its last
   * @param left in points from the page's left edge
   */
  record Cell(int row, int rowEnd, double left, double right, String text) {

    boolean hasColumnsOf(Cell other) {
      return Math.abs(left - other.left) < NEAR_PT && Math.abs(right - other.right) < NEAR_PT;
    }
  }

  /**
   * The largest distance of table lines that count as one, in points. No column or row is so
   * narrow.
   */
  double NEAR_PT = 3;

  /** Returns sorted places; places near each other count as one. */
  static List<Double> distinct(List<Double> places) {
    TreeSet<Double> distinct = new TreeSet<>();
    places.stream()
        .sorted()
        .filter(place -> distinct.isEmpty() || place - distinct.last() > NEAR_PT)
        .forEachOrdered(distinct::add);
    return List.copyOf(distinct);
  }

  /** Returns the index of the nearest place. */
  static int nearest(List<Double> places, double wanted) {
    int best = 0;
    for (int i = 1; i < places.size(); i++) {
      if (Math.abs(places.get(i) - wanted) < Math.abs(places.get(best) - wanted)) {
        best = i;
      }
    }
    return best;
  }
}
