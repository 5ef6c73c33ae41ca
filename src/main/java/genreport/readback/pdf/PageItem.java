package genreport.readback.pdf;

import genreport.readback.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A line of text or a table's part, on one page. */
sealed interface PageItem {

  /** Its upper end, in points from the page's top. */
  double top();

  /** A line of text outside of tables. */
  record TextLine(double top, String text) implements PageItem {}

  /**
   * What of a table stands on a page; later, the table put together.
   *
   * @param rows how many
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

  /** Lines of a table nearer than this are one: no column or row is so narrow. */
  double NEAR_PT = 3;

  /** Places, those that are near each other as one, in order. */
  static List<Double> distinct(List<Double> places) {
    TreeSet<Double> distinct = new TreeSet<>();
    places.stream()
        .sorted()
        .filter(place -> distinct.isEmpty() || place - distinct.last() > NEAR_PT)
        .forEachOrdered(distinct::add);
    return List.copyOf(distinct);
  }

  /** The index of the place that is nearest. */
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
