package genreport.output.word;

import genreport.document.Table;
import genreport.style.Length;
import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Converts a table to plain maps. As Word requires, a row also has a cell where a cell from a row
 * above continues.
 */
final class TableModel {

  private final Table table;
  private final boolean hasNotes;
  private final StyleSheet sheet;
  private final Comments comments;
  private final List<Long> edges;

  /** The cell that started last in each grid column. */
  private final List<Optional<Span>> spans = new ArrayList<>();

  /**
   * A cell and its rows.
   *
   * @param end index after its last row
   */
  private record Span(Table.Cell cell, int end) {}

  /** Number of rows so far, including those of the head. */
  private int made;

  /** Number of cells that started so far. */
  private int started;

  private TableModel(Table table, boolean hasNotes, StyleSheet sheet, Comments comments) {
    this.table = table;
    this.hasNotes = hasNotes;
    this.sheet = sheet;
    this.comments = comments;
    this.edges = edges(table.columns());
    for (int column = 0; column < table.columns().size(); column++) {
      spans.add(Optional.empty());
    }
  }

  /**
   * Converts a table. Lengths are in twips, and the sum of the widths has no rounding error.
   *
   * @param hasNotes whether the last row stays with the notes that follow
   * @throws IllegalStateException if the cells don't cover each grid position exactly once
   */
  static Map<String, Object> of(
      Table table, boolean hasNotes, StyleSheet sheet, Comments comments) {
    return new TableModel(table, hasNotes, sheet, comments).model();
  }

  private Map<String, Object> model() {
    List<Long> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      columns.add(width(i, 1));
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Table.Row row : table.head()) {
      rows.add(row(row, true, true));
    }
    for (int i = 0; i < table.body().size(); i++) {
      Table.Row row = table.body().get(i);
      boolean last = i == table.body().size() - 1;
      rows.add(row(row, false, row.keepWithNext() || (last && hasNotes)));
    }
    for (int column = 0; column < spans.size(); column++) {
      if (isCovered(column)) {
        throw new IllegalStateException("a cell goes on below the last row of " + table.summary());
      }
    }
    return Map.of(
        "style",
        StyleIds.table(table.style()),
        "width",
        width(0, columns.size()),
        "columns",
        columns,
        "summary",
        table.summary(),
        "rows",
        rows);
  }

  private Map<String, Object> row(Table.Row row, boolean isHead, boolean keepNext) {
    return Map.of("isHead", isHead, "height", row.height().twips(), "cells", cells(row, keepNext));
  }

  private List<Map<String, Object>> cells(Table.Row row, boolean keepNext) {
    List<Map<String, Object>> cells = new ArrayList<>();
    int column = 0;
    int next = 0;
    while (column < spans.size()) {
      boolean continues = isCovered(column);
      Table.Cell cell;
      if (continues) {
        cell = spans.get(column).get().cell();
      } else {
        cell = next < row.cells().size() ? row.cells().get(next) : missing(column);
        next++;
        start(cell, column);
      }
      cells.add(cell(cell, continues, keepNext));
      column += cell.colspan();
    }
    if (next < row.cells().size()) {
      throw new IllegalStateException("no room for a cell in a row of " + table.summary());
    }
    made++;
    return cells;
  }

  private void start(Table.Cell cell, int column) {
    int end = column + cell.colspan();
    if (cell.column() != column || end > spans.size()) {
      throw new IllegalStateException("a cell is out of the grid of " + table.summary());
    }
    for (int i = column; i < end; i++) {
      if (isCovered(i)) {
        throw new IllegalStateException("two cells in one place of " + table.summary());
      }
      spans.set(i, Optional.of(new Span(cell, made + cell.rowspan())));
    }
    started++;
  }

  private Map<String, Object> cell(Table.Cell cell, boolean continues, boolean keepNext) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("width", width(cell.column(), cell.colspan()));
    model.put("colspan", cell.colspan());
    if (cell.rowspan() > 1) {
      model.put("merge", continues ? "continue" : "restart");
    }
    model.put("keepNext", keepNext);
    model.put("style", StyleIds.paragraph(cell.style()));
    if (continues) {
      model.put("runs", List.of());
      return model;
    }
    long inset = cell.inset().twips();
    if (inset > 0 && sheet.style(cell.style()).align() == TextStyle.Align.LEFT) {
      model.put("inset", inset);
    }
    model.put("runs", comments.onCell(started - 1).runs(cell.content(), cell.style(), sheet));
    return model;
  }

  private Table.Cell missing(int column) {
    throw new IllegalStateException("no cell at column " + column + " of " + table.summary());
  }

  /** Returns whether a cell from a row above covers a column of the current row. */
  private boolean isCovered(int column) {
    return spans.get(column).isPresent() && spans.get(column).get().end() > made;
  }

  private long width(int column, int colspan) {
    return edges.get(column + colspan) - edges.get(column);
  }

  /** Returns the column edges in twips. Each is rounded on its own, so that errors don't add up. */
  private static List<Long> edges(List<Length> columns) {
    List<Long> edges = new ArrayList<>(List.of(0L));
    Length edge = Length.ZERO;
    for (Length column : columns) {
      edge = edge.plus(column);
      edges.add(edge.twips());
    }
    return edges;
  }
}
