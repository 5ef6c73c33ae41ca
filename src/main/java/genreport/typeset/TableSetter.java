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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Typesets the cells of tables. */
final class TableSetter {

  /** Appended to a label that is repeated on a new page. */
  private static final Inline CONTINUED = new Inline.Text("（续）", "");

  /** Tolerance for rounding errors of the sum of the column widths, in points. */
  private static final double TOLERANCE = 0.1;

  /** Padding that a cell has where its column allows it, in em. */
  private static final double WIDE_PADDING_EM = 0.5;

  private final StyleSheet styles;
  private final TextSetter setter;
  private final Map<String, List<TypesetLine>> known = new HashMap<>();

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
    List<Map<String, Double>> paddings = paddings(table.cells(), edges);
    return new TypesetTable(
        Math.max(0, room / 2),
        edges,
        rows(table.head(), edges, paddings, new Part(block, 0)),
        rows(table.body(), edges, paddings, new Part(block, cellsOfHead)));
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
    double inner = width(source, edges) - 2 * cell.padding();
    List<TypesetLine> lines = lines(content, cell.style(), inner);
    return new TypesetCell(source, cell.style(), rowspan, cell.padding(), lines, Addition.REPEATED);
  }

  /**
   * Returns the padding of the cells by the column where they start and by their style: half a
   * character, or that of the style where half a character would break a text into more lines. The
   * texts of such cells stand under each other.
   */
  private List<Map<String, Double>> paddings(List<Table.Cell> cells, List<Double> edges) {
    List<Map<String, Double>> paddings = new ArrayList<>();
    edges.forEach(edge -> paddings.add(new HashMap<>()));
    for (Table.Cell cell : cells) {
      TextStyle style = styles.style(cell.style());
      double least = style.padding().pt();
      double wide = Math.max(least, WIDE_PADDING_EM * style.size().pt());
      double allowed = allows(cell, style, edges, wide) ? wide : least;
      paddings.get(cell.column()).merge(cell.style(), allowed, Math::min);
    }
    return paddings;
  }

  private boolean allows(Table.Cell cell, TextStyle style, List<Double> edges, double wide) {
    double width = width(cell, edges);
    List<TypesetLine> set = lines(cell.content(), style, width - 2 * wide);
    boolean fits = set.stream().allMatch(line -> line.line().width() <= width - 2 * wide + 0.01);
    if (fits && set.size() <= 1) {
      return true;
    }
    double most = width - 2 * style.padding().pt();
    return fits && set.size() <= lines(cell.content(), style, most).size();
  }

  /**
   * @param first the part for the first cell
   */
  private List<TypesetRow> rows(
      List<Table.Row> rows, List<Double> edges, List<Map<String, Double>> paddings, Part first) {
    List<TypesetRow> set = new ArrayList<>();
    int number = first.cell();
    for (Table.Row row : rows) {
      List<TypesetCell> cells = new ArrayList<>();
      for (Table.Cell cell : row.cells()) {
        TextStyle style = styles.style(cell.style());
        double padding =
            paddings.get(cell.column()).getOrDefault(cell.style(), style.padding().pt());
        List<TypesetLine> lines = lines(cell.content(), style, width(cell, edges) - 2 * padding);
        Part part = new Part(first.block(), number);
        cells.add(new TypesetCell(cell, style, cell.rowspan(), padding, lines, part));
        number++;
      }
      set.add(new TypesetRow(cells, row.keepWithNext()));
    }
    return set;
  }

  /**
   * Returns the lines of a cell's text. Most cells have a text that another cell has, such as 0.
   */
  private List<TypesetLine> lines(List<Inline> content, TextStyle style, double width) {
    return known.computeIfAbsent(
        key(content, style, width), any -> setter.cell(content, style, width));
  }

  /** Returns a text that is equal for equal arguments only. No text of a cell has a line end. */
  private static String key(List<Inline> content, TextStyle style, double width) {
    StringBuilder key = new StringBuilder(style.name());
    key.append('\n').append(Double.doubleToLongBits(width));
    for (Inline inline : content) {
      if (inline instanceof Inline.Text text) {
        key.append('\n').append(text.style()).append('\n').append(text.text());
      } else {
        key.append('\r');
      }
    }
    return key.toString();
  }

  private static double width(Table.Cell cell, List<Double> edges) {
    return edges.get(cell.column() + cell.colspan()) - edges.get(cell.column());
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
