package genreport.document;

import genreport.style.Length;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table with merged cells on a grid of fixed columns. Every grid position is covered by exactly
 * one cell.
 *
 * @param summary a description for readers who can't see the table
 * @param columns widths of the grid columns, from left to right
 * @param head rows that are repeated on each page of the table
 */
public record Table(
    String style, String summary, List<Length> columns, List<Row> head, List<Row> body)
    implements Block {

  public Table {
    columns = List.copyOf(columns);
    head = List.copyOf(head);
    body = List.copyOf(body);
  }

  /** Returns all cells, head first and row by row. */
  public List<Cell> cells() {
    return Stream.concat(head.stream(), body.stream())
        .flatMap(row -> row.cells().stream())
        .toList();
  }

  /** Returns the number of cells in rows. */
  public static int countOfCells(List<Row> rows) {
    return rows.stream().mapToInt(row -> row.cells().size()).sum();
  }

  /**
   * A row of the grid.
   *
   * @param cells the cells that start in this row, from left to right
   * @param keepWithNext whether no page may end between this row and the next
   * @param height the least height; zero for the height that the text needs
   */
  public record Row(List<Cell> cells, boolean keepWithNext, Length height) {

    public Row {
      cells = List.copyOf(cells);
    }

    public Row(List<Cell> cells, boolean keepWithNext) {
      this(cells, keepWithNext, Length.ZERO);
    }
  }

  /** The scope of a head cell. */
  public enum Scope {
    /** No head cell, but a figure. */
    NONE,
    COLUMN,
    ROW
  }

  /**
   * A cell.
   *
   * @param column first grid column of the cell, from 0
   * @param colspan number of grid columns that the cell spans, from 1
   * @param rowspan number of rows that the cell spans, from 1
   * @param inset space at the left and right in addition to the padding of the style
   */
  public record Cell(
      int column,
      int colspan,
      int rowspan,
      Scope scope,
      String style,
      List<Inline> content,
      Length inset) {

    public Cell {
      content = List.copyOf(content);
    }

    public Cell(
        int column, int colspan, int rowspan, Scope scope, String style, List<Inline> content) {
      this(column, colspan, rowspan, scope, style, content, Length.ZERO);
    }

    /** Returns the cell with other content of the same text, and another inset. */
    public Cell with(List<Inline> arranged, Length otherInset) {
      return new Cell(column, colspan, rowspan, scope, style, arranged, otherInset);
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
