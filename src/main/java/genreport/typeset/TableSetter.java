package genreport.typeset;

import genreport.document.Inline;
import genreport.document.Table;
import genreport.style.Length;
import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import genreport.typeset.Pages.Addition;
import genreport.typeset.Pages.Part;
import genreport.typeset.TypesetTable.TypesetCell;
import genreport.typeset.TypesetTable.TypesetRow;
import java.util.ArrayList;
import java.util.List;

/** Typesets the cells of tables. */
final class TableSetter {

  /** Appended to a label that is repeated on a new page. */
  private static final Inline CONTINUED = new Inline.Text("（续）", "");

  /** Tolerance for rounding errors of the sum of the column widths, in points. */
  private static final double TOLERANCE = 0.1;

  private final StyleSheet styles;
  private final TextSetter setter;

  TableSetter(StyleSheet styles, TextSetter setter) {
    this.styles = styles;
    this.setter = setter;
  }

  /**
   * Typesets a table. A table that is narrower than the type area is centred.
   *
   * @param block index of the table among the blocks of the document, from 0
   * @throws IllegalArgumentException if the columns together are wider than the type area
   */
  TypesetTable set(Table table, int block) {
    List<Double> edges = edges(table.columns());
    double width = edges.get(edges.size() - 1);
    double room = styles.page().typeWidth().pt() - width;
    if (room < -TOLERANCE) {
      throw new IllegalArgumentException("the columns of a table take " + width + " pt");
    }
    int cellsOfHead = Table.countOfCells(table.head());
    return new TypesetTable(
        Math.max(0, room / 2),
        edges,
        rows(table.head(), edges, new Part(block, 0)),
        rows(table.body(), edges, new Part(block, cellsOfHead)));
  }

  /** Returns the repetition of a cell on the next page; a label is marked as continued. */
  TypesetCell continued(TypesetCell cell, List<Double> edges, int rowspan) {
    Table.Cell source = cell.source();
    if (cell.lines().isEmpty() || source.scope() == Table.Scope.NONE) {
      return cell.spanning(rowspan).repeated();
    }
    List<Inline> content = new ArrayList<>(source.content());
    if (cell.lines().size() > 1) {
      content.add(new Inline.LineBreak());
    }
    content.add(CONTINUED);
    List<TypesetLine> lines = lines(source, cell.style(), content, edges);
    return new TypesetCell(source, cell.style(), rowspan, lines, Addition.REPEATED);
  }

  /**
   * @param first the part for the first cell
   */
  private List<TypesetRow> rows(List<Table.Row> rows, List<Double> edges, Part first) {
    List<TypesetRow> set = new ArrayList<>();
    int number = first.cell();
    for (Table.Row row : rows) {
      List<TypesetCell> cells = new ArrayList<>();
      for (Table.Cell cell : row.cells()) {
        cells.add(cell(cell, edges, new Part(first.block(), number)));
        number++;
      }
      set.add(new TypesetRow(cells, row.keepWithNext()));
    }
    return set;
  }

  private TypesetCell cell(Table.Cell cell, List<Double> edges, Part part) {
    TextStyle style = styles.style(cell.style());
    List<TypesetLine> lines = lines(cell, style, cell.content(), edges);
    return new TypesetCell(cell, style, cell.rowspan(), lines, part);
  }

  private List<TypesetLine> lines(
      Table.Cell cell, TextStyle style, List<Inline> content, List<Double> edges) {
    double outer = edges.get(cell.column() + cell.colspan()) - edges.get(cell.column());
    return setter.cell(content, style, outer - 2 * style.padding().pt());
  }

  private static List<Double> edges(List<Length> columns) {
    List<Double> edges = new ArrayList<>();
    double edge = 0;
    for (Length column : columns) {
      edges.add(edge);
      edge += column.pt();
    }
    edges.add(edge);
    return edges;
  }
}
