package genreport.readback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * A table as cells on a grid. Grid lines at which no cell begins or ends are removed, so that
 * tables from different programs can be compared.
 *
 * @param cells sorted by row, then column
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

  /** Returns the cells that begin in a row, from left to right. */
  public List<Cell> row(int row) {
    return cells.subList(firstOf(row), firstOf(row + 1));
  }

  /** Returns the index of the first cell that begins in this row or below it. */
  private int firstOf(int row) {
    int low = 0;
    int high = cells.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (cells.get(middle).row() < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns whether both tables have the same cells, without regard to their texts. */
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
    Map<Integer, Integer> rows = numbered(cells, Cell::row, Cell::rowEnd);
    Map<Integer, Integer> columns = numbered(cells, Cell::column, Cell::columnEnd);
    List<Cell> compressed = new ArrayList<>();
    for (Cell cell : cells) {
      int top = rows.getOrDefault(cell.row(), 0);
      int bottom = rows.getOrDefault(cell.rowEnd(), 0);
      int left = columns.getOrDefault(cell.column(), 0);
      int right = columns.getOrDefault(cell.columnEnd(), 0);
      compressed.add(new Cell(top, left, bottom - top, right - left, cell.text()));
    }
    compressed.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
    return List.copyOf(compressed);
  }

  /** Returns for each grid line at which a cell begins or ends its number, from 0. */
  private static Map<Integer, Integer> numbered(
      List<Cell> cells, ToIntFunction<Cell> start, ToIntFunction<Cell> end) {
    Map<Integer, Integer> numbers = new HashMap<>();
    cells.stream()
        .flatMapToInt(cell -> IntStream.of(start.applyAsInt(cell), end.applyAsInt(cell)))
        .distinct()
        .sorted()
        .forEachOrdered(line -> numbers.put(line, numbers.size()));
    return numbers;
  }
}
