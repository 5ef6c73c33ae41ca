package genreport.typeset;

import genreport.typeset.Pages.Part;
import java.util.List;

/**
 * An element of a document's logical structure. It is independent of lines and pages; a screen
 * reader needs it.
 */
public sealed interface LogicalElement {

  /** Handles each kind of element. */
  interface Visitor<R> {
    R visit(Title title);

    R visit(Heading heading);

    R visit(Paragraph paragraph);

    R visit(Table table);
  }

  <R> R accept(Visitor<R> visitor);

  /**
   * The title.
   *
   * @param text without line breaks
   */
  record Title(Part part, String text) implements LogicalElement {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A heading.
   *
   * @param depth from 1; at most one more than the depth of the heading before it
   * @param text without line breaks
   */
  record Heading(Part part, int depth, String text) implements LogicalElement {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A paragraph. */
  record Paragraph(Part part, String text) implements LogicalElement {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A table, including the rows on all of its pages.
   *
   * @param summary a description for readers who can't see the table
   */
  record Table(String summary, List<Row> head, List<Row> body) implements LogicalElement {

    public Table {
      head = List.copyOf(head);
      body = List.copyOf(body);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A row of a table.
   *
   * @param cells the cells that start in this row
   */
  record Row(List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** The role of a cell. */
  enum CellKind {
    FIGURE,
    COLUMN_HEAD,
    ROW_HEAD
  }

  /**
   * A cell of a table.
   *
   * @param columns number of columns that the cell spans, from 1
   * @param rows number of rows that the cell spans, from 1
   * @param heads the head cells of this cell, in reading order
   */
  record Cell(Part part, String text, CellKind kind, int columns, int rows, List<Part> heads) {

    public Cell {
      heads = List.copyOf(heads);
    }
  }
}
