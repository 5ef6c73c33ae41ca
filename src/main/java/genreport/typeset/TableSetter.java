package genreport.typeset;

import genreport.document.Inline;
import genreport.document.Table;
import genreport.style.Length;
import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import genreport.typeset.Pages.Addition;
import genreport.typeset.Pages.Part;
import genreport.typeset.SetTable.SetCell;
import genreport.typeset.SetTable.SetRow;
import java.util.ArrayList;
import java.util.List;

/** Sets the text of a table's cells. */
final class TableSetter {

  /** What a label says at its end where it is printed again on a new page. */
  private static final Inline CONTINUED = new Inline.Text("（续）", "");

  /** Rounding of the columns' sum, in points. */
  private static final double TOLERANCE = 0.1;

  private final StyleSheet styles;
  private final TextSetter setter;

  TableSetter(StyleSheet styles, TextSetter setter) {
    this.styles = styles;
    this.setter = setter;
  }

  /**
   * Sets a table; one narrower than the type area stands in its middle.
   *
   * @param block the table's index among the document's blocks
   * @throws IllegalArgumentException if the columns are wider than the type area together
   */
  SetTable set(Table table, int block) {
    List<Double> edges = edges(table.columns());
    double width = edges.get(edges.size() - 1);
    double room = styles.page().typeWidth().pt() - width;
    if (room < -TOLERANCE) {
      throw new IllegalArgumentException("the columns of a table take " + width + " pt");
    }
    int cellsOfHead = Table.countOfCells(table.head());
    return new SetTable(
        Math.max(0, room / 2),
        edges,
        rows(table.head(), edges, new Part(block, 0)),
        rows(table.body(), edges, new Part(block, cellsOfHead)));
  }

  /** The cell as it is printed again on the next page. */
  SetCell continued(SetCell cell, List<Double> edges, int rowspan) {
    Table.Cell source = cell.source();
    if (cell.lines().isEmpty() || source.scope() == Table.Scope.NONE) {
      return cell.spanning(rowspan).repeated();
    }
    List<Inline> content = new ArrayList<>(source.content());
    if (cell.lines().size() > 1) {
      content.add(new Inline.LineBreak());
    }
    content.add(CONTINUED);
    List<SetLine> lines = lines(source, cell.style(), content, edges);
    return new SetCell(source, cell.style(), rowspan, lines, Addition.REPEATED);
  }

  /**
   * @param first what the first cell is
   */
  private List<SetRow> rows(List<Table.Row> rows, List<Double> edges, Part first) {
    List<SetRow> set = new ArrayList<>();
    int number = first.cell();
    for (Table.Row row : rows) {
      List<SetCell> cells = new ArrayList<>();
      for (Table.Cell cell : row.cells()) {
        cells.add(cell(cell, edges, new Part(first.block(), number)));
        number++;
      }
      set.add(new SetRow(cells, row.keepWithNext()));
    }
    return set;
  }

  private SetCell cell(Table.Cell cell, List<Double> edges, Part part) {
    TextStyle style = styles.style(cell.style());
    List<SetLine> lines = lines(cell, style, cell.content(), edges);
    return new SetCell(cell, style, cell.rowspan(), lines, part);
  }

  private List<SetLine> lines(
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
