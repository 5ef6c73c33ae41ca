package genreport.output.html;

import genreport.document.FieldPlaces;
import genreport.document.Inline;
import genreport.document.Table;
import genreport.document.TableHeads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a table of the document as HTML. Every head cell has a scope and an id, and every cell
 * names its heads ({@code headers}), because the columns get new heads further down in some tables.
 */
public final class TableWriter {

  private static final String BETWEEN_HEADS = "，";

  private final int block;
  private final FieldPlaces fields;
  private final boolean isForm;
  private final List<Table.Cell> cells;
  private final List<List<Integer>> heads;
  private final StringBuilder html = new StringBuilder();

  private TableWriter(int block, Table table, FieldPlaces fields, boolean isForm) {
    this.block = block;
    this.fields = fields;
    this.isForm = isForm;
    this.cells = table.cells();
    this.heads = TableHeads.of(table);
  }

  /**
   * Returns a table to be read.
   *
   * @param block index of the table in its document, from 0; part of the ids
   */
  public static String text(int block, Table table) {
    return new TableWriter(block, table, FieldPlaces.NONE, false).table(table);
  }

  /**
   * Returns a table to be filled in. A cell that shows a figure has an input field with its value.
   * Both have {@code data-path}; the field is named by the cell's row and column heads.
   *
   * @param block index of the table in its document, from 0; part of the ids
   */
  public static String form(int block, Table table, FieldPlaces fields) {
    return new TableWriter(block, table, fields, true).table(table);
  }

  private String table(Table table) {
    html.append("<table>");
    if (!table.summary().isEmpty()) {
      html.append("<caption>").append(escaped(table.summary())).append("</caption>");
    }
    rows("thead", table.head(), 0);
    rows("tbody", table.body(), Table.countOfCells(table.head()));
    return html.append("</table>").toString();
  }

  /**
   * @param first index of the first cell of the rows in the table, from 0
   */
  private void rows(String group, List<Table.Row> rows, int first) {
    if (rows.isEmpty()) {
      return;
    }
    html.append('<').append(group).append('>');
    int number = first;
    for (Table.Row row : rows) {
      html.append("<tr>");
      for (Table.Cell cell : row.cells()) {
        cell(cell, number);
        number++;
      }
      html.append("</tr>");
    }
    html.append("</").append(group).append('>');
  }

  private void cell(Table.Cell cell, int number) {
    boolean isHead = cell.scope() != Table.Scope.NONE;
    String name = isHead ? "th" : "td";
    Optional<FieldPlaces.Shown> field =
        isForm ? fields.at(block, number).filter(FieldPlaces.Shown::isFigure) : Optional.empty();
    html.append('<').append(name);
    if (isHead) {
      attribute("id", id(number));
      attribute("scope", scope(cell));
    }
    if (cell.colspan() > 1) {
      attribute("colspan", Integer.toString(cell.colspan()));
    }
    if (cell.rowspan() > 1) {
      attribute("rowspan", Integer.toString(cell.rowspan()));
    }
    List<Integer> own = heads.get(number);
    if (!own.isEmpty()) {
      attribute("headers", own.stream().map(this::id).collect(Collectors.joining(" ")));
    }
    field.ifPresent(shown -> attribute("data-path", shown.path()));
    html.append('>');
    if (field.isPresent()) {
      input(cell, number, field.get().path());
    } else {
      content(cell.content());
    }
    html.append("</").append(name).append('>');
  }

  private static String scope(Table.Cell cell) {
    return switch (cell.scope()) {
      case COLUMN -> cell.colspan() > 1 ? "colgroup" : "col";
      case ROW -> cell.rowspan() > 1 ? "rowgroup" : "row";
      case NONE -> throw new IllegalArgumentException("no head cell: " + cell);
    };
  }

  private String id(int number) {
    return "t" + block + "c" + number;
  }

  private void input(Table.Cell cell, int number, String path) {
    html.append("<input type=\"text\" inputmode=\"decimal\" autocomplete=\"off\"");
    attribute("data-path", path);
    attribute("aria-label", label(number));
    attribute("value", Inline.textOf(cell.content()));
    html.append('>');
  }

  /** Returns the row heads and then the column heads of a cell, from the outside inwards. */
  private String label(int number) {
    List<String> rows = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (int head : heads.get(number)) {
      Table.Cell cell = cells.get(head);
      String text = Inline.textOf(cell.content());
      (cell.scope() == Table.Scope.ROW ? rows : columns).add(text);
    }
    rows.addAll(columns);
    return rows.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(BETWEEN_HEADS));
  }

  private void content(List<Inline> content) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Text text) {
        boolean isStyled = !text.style().isEmpty();
        html.append(isStyled ? "<span class=\"" + escaped(text.style()) + "\">" : "");
        html.append(escaped(text.text())).append(isStyled ? "</span>" : "");
      } else {
        html.append("<br>");
      }
    }
  }

  private void attribute(String name, String value) {
    html.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
