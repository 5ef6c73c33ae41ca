package genreport.document;

import genreport.style.Length;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table with merged cells on a grid of fixed columns. Every grid position is covered by exactly
 * one cell.
 *
 * @param summary what the table is, for who can't see it
 * @param columns widths of the grid's columns, left to right
 * @param head rows that are repeated on each page that the table runs on to
 */
public record Table(
    String style, String summary, List<Length> columns, List<Row> head, List<Row> body)
    implements Block {

  public Table {
    columns = List.copyOf(columns);
    head = List.copyOf(head);
    body = List.copyOf(body);
  }

  /** All cells, head first and row by row. */
  public List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (List<Row> part : List.of(head, body)) {
      for (Row row : part) {
        cells.addAll(row.cells());
      }
    }
    return Collections.unmodifiableList(cells);
  }

  /** Number of the cells of some rows. */
  public static int countOfCells(List<Row> rows) {
    int count = 0;
    for (Row row : rows) {
      count += row.cells().size();
    }
    return count;
  }

  /**
   * A row of the grid.
   *
   * @param cells that start in this row, left to right
   * @param keepWithNext whether no page may end between this row and the next
   */
  public record Row(List<Cell> cells, boolean keepWithNext) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** What a head cell is the head of. */
  public enum Scope {
    /** No head: a figure. */
    NONE,
    COLUMN,
    ROW
  }

  /**
   * A cell.
   *
   * @param column the grid column of its left edge, from 0
   * @param colspan number of grid columns, from 1
   * @param rowspan number of rows, from 1
   */
  public record Cell(
      int column, int colspan, int rowspan, Scope scope, String style, List<Inline> content) {

    public Cell {
      content = List.copyOf(content);
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
