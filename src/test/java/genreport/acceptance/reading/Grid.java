package genreport.acceptance.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table as cells on a grid. Lines of the grid at which no cell begins or ends don't count, so
 * that tables from different sources can be compared.
 *
 * @param cells by row, then column
 */
public record Grid(List<Cell> cells) {

  /**
   * A cell; white space in its text is left out.
   *
   * @param row its first row, from 0
   * @param column its first column, from 0
   */
  public record Cell(int row, int column, int rowSpan, int columnSpan, String text) {

    public int rowEnd() {
      return row + rowSpan;
    }

    public int columnEnd() {
      return column + columnSpan;
    }

    public Cell withRows(int newRow, int newSpan) {
      return new Cell(newRow, column, newSpan, columnSpan, text);
    }
  }

  public Grid {
    cells = compressed(cells);
  }

  public int rows() {
    return cells.stream().mapToInt(Cell::rowEnd).max().orElse(0);
  }

  public Optional<Cell> at(int row, int column) {
    return cells.stream().filter(cell -> cell.row() == row && cell.column() == column).findFirst();
  }

  /** The cells of the rows before this one. */
  public Grid head(int rows) {
    return new Grid(cells.stream().filter(cell -> cell.row() < rows).toList());
  }

  private static List<Cell> compressed(List<Cell> cells) {
    TreeSet<Integer> columns = new TreeSet<>();
    for (Cell cell : cells) {
      columns.add(cell.column());
      columns.add(cell.columnEnd());
    }
    List<Cell> compressed = new ArrayList<>();
    for (Cell cell : cells) {
      int from = columns.headSet(cell.column()).size();
      int to = columns.headSet(cell.columnEnd()).size();
      String text = cell.text().replaceAll("[\\s\\u3000]+", "");
      compressed.add(new Cell(cell.row(), from, cell.rowSpan(), to - from, text));
    }
    compressed.sort((a, b) -> a.row() == b.row() ? a.column() - b.column() : a.row() - b.row());
    return List.copyOf(compressed);
  }

  /** What differs from the expected table, by table, row and column. */
  public List<String> differencesFrom(Grid expected, String table) {
    List<String> differences = new ArrayList<>();
    for (Cell cell : expected.cells()) {
      Optional<Cell> actual = at(cell.row(), cell.column());
      if (!actual.equals(Optional.of(cell))) {
        differences.add(
            "%s 第%d行（%s）第%d列：expected %s but was %s"
                .formatted(
                    table,
                    cell.row() + 1,
                    expected.label(cell.row()),
                    cell.column() + 1,
                    cell,
                    actual.map(Cell::toString).orElse("no cell")));
      }
    }
    Set<Cell> more = new HashSet<>(cells);
    more.removeIf(cell -> expected.at(cell.row(), cell.column()).isPresent());
    more.forEach(cell -> differences.add(table + " has a cell more: " + cell));
    return differences;
  }

  /** The last text of a row that is no figure. */
  private String label(int row) {
    return cells.stream()
        .filter(cell -> cell.row() == row && !cell.text().matches("[-+]?[0-9.]*"))
        .reduce((first, second) -> second)
        .map(Cell::text)
        .orElse("");
  }
}
