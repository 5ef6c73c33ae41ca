package genreport.readback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A table as cells on a grid. Lines of the grid at which no cell begins or ends don't count, so
 * that tables from different programs can be compared.
 *
 * @param cells by row, then column
 */
public record Grid(List<Cell> cells) implements PublishedPart {

  /**
   * A cell.
   *
   * @param row its first row, from 0
   * @param column its first column, from 0
   * @param text without white space; see {@link PlainText}
   */
  public record Cell(int row, int column, int rowSpan, int columnSpan, String text) {

    public Cell {
      text = PlainText.of(text);
    }

    public int rowEnd() {
      return row + rowSpan;
    }

    public int columnEnd() {
      return column + columnSpan;
    }
  }

  public Grid {
    cells = compressed(cells);
  }

  public int rows() {
    return cells.stream().mapToInt(Cell::rowEnd).max().orElse(0);
  }

  public int columns() {
    return cells.stream().mapToInt(Cell::columnEnd).max().orElse(0);
  }

  /** The cells that begin in a row, left to right. */
  public List<Cell> row(int row) {
    return cells.stream().filter(cell -> cell.row() == row).toList();
  }

  /** Whether both have cells at the same places, whatever stands in them. */
  public boolean sameShape(Grid other) {
    return cells.stream()
        .map(Grid::emptied)
        .toList()
        .equals(other.cells.stream().map(Grid::emptied).toList());
  }

  private static Cell emptied(Cell cell) {
    return new Cell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), "");
  }

  @Override
  public void accept(Visitor visitor) {
    visitor.visit(this);
  }

  private static List<Cell> compressed(List<Cell> cells) {
    TreeSet<Integer> columns = new TreeSet<>();
    TreeSet<Integer> rows = new TreeSet<>();
    for (Cell cell : cells) {
      columns.add(cell.column());
      columns.add(cell.columnEnd());
      rows.add(cell.row());
      rows.add(cell.rowEnd());
    }
    List<Cell> compressed = new ArrayList<>();
    for (Cell cell : cells) {
      int top = rows.headSet(cell.row()).size();
      int bottom = rows.headSet(cell.rowEnd()).size();
      int left = columns.headSet(cell.column()).size();
      int right = columns.headSet(cell.columnEnd()).size();
      compressed.add(new Cell(top, left, bottom - top, right - left, cell.text()));
    }
    compressed.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
    return List.copyOf(compressed);
  }
}
