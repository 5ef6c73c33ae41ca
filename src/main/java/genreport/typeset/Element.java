package genreport.typeset;

import genreport.typeset.Pages.Part;
import java.util.List;

/**
 * What a document is made of, as a screen reader needs to know it: its logical structure, whatever
 * pages and lines it is set on.
 */
public sealed interface Element {

  /** Does one thing for each kind of element. */
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
   * @param text in one line
   */
  record Title(Part part, String text) implements Element {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A heading.
   *
   * @param depth from 1, at most one more than that of the heading before
   * @param text in one line
   */
  record Heading(Part part, int depth, String text) implements Element {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** A paragraph. */
  record Paragraph(Part part, String text) implements Element {

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A table, whole.
   *
   * @param summary what the table is, for who can't see it
   */
  record Table(String summary, List<Row> head, List<Row> body) implements Element {

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
   * @param cells that start in this row
   */
  record Row(List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** What a cell is. */
  enum CellKind {
    FIGURE,
    COLUMN_HEAD,
    ROW_HEAD
  }

  /**
   * A cell of a table.
   *
   * @param columns number of columns that it covers, from 1
   * @param rows number of rows that it covers, from 1
   * @param heads the cells of the same table that are its heads, in reading order
   */
  record Cell(Part part, String text, CellKind kind, int columns, int rows, List<Part> heads) {

    public Cell {
      heads = List.copyOf(heads);
    }
  }
}
