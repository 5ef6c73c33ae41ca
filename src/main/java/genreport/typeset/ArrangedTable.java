package genreport.typeset;

import genreport.document.Inline;
import genreport.document.Table;
import genreport.style.Length;
import genreport.typeset.TypesetTable.TypesetCell;
import genreport.typeset.TypesetTable.TypesetRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a table with the decisions of its layout, for a file whose pages another program makes: the
 * line breaks in labels, the padding of the cells, the heights of the rows, and which rows stay
 * together.
 */
final class ArrangedTable {

  private final TypesetTable set;
  private final List<Double> heights;
  private final double together;

  /**
   * @param heights the heights of all rows, head first, in points; empty if rows were divided
   * @param together height of the first rows that stay together, in points: as much as may stay
   *     white at the foot of a page, 0 if the table was divided. The other program's lines may
   *     break elsewhere, so that a table which stayed whole could leave more
   */
  ArrangedTable(TypesetTable set, List<Double> heights, double together) {
    this.set = set;
    this.heights = List.copyOf(heights);
    this.together = together;
  }

  Table of(Table table) {
    int heads = set.head().size();
    return new Table(
        table.style(),
        table.summary(),
        table.columns(),
        rows(table.head(), set.head(), 0),
        rows(table.body(), set.body(), heads));
  }

  private List<Table.Row> rows(List<Table.Row> rows, List<TypesetRow> typeset, int first) {
    List<Table.Row> arranged = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<Table.Cell> cells = new ArrayList<>();
      for (TypesetCell cell : typeset.get(row).cells()) {
        cells.add(cell(cell));
      }
      Length height =
          first + row < heights.size() ? Length.pt(heights.get(first + row)) : Length.ZERO;
      boolean kept = rows.get(row).keepWithNext() || isKept(first + row);
      arranged.add(new Table.Row(cells, kept, height));
    }
    return arranged;
  }

  /**
   * Returns whether a row stays with the next: if it is one of the first that stay together, if the
   * first or the last row of the body would be alone on a page, and if a label over both rows has
   * no room above the next.
   */
  private boolean isKept(int row) {
    if (row + 1 >= heights.size()) {
      return false;
    }
    boolean single = row == set.head().size() || row == heights.size() - 2;
    return single || height(0, row + 2) <= together || isLabelled(row);
  }

  private boolean isLabelled(int row) {
    int head = set.head().size();
    for (int start = head; start <= row; start++) {
      double height = height(start, row + 1);
      for (TypesetCell cell : set.body().get(start - head).cells()) {
        if (start + cell.rowspan() > row + 1 && height < cell.height()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the height of rows, in points. */
  private double height(int start, int end) {
    return heights.subList(start, end).stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Table.Cell cell(TypesetCell cell) {
    Table.Cell source = cell.source();
    boolean label = source.scope() != Table.Scope.NONE && !cell.lines().isEmpty();
    List<Inline> content =
        label ? Inline.broken(source.content(), breaks(cell.lines())) : source.content();
    return source.with(content, Length.pt(cell.padding() - cell.style().padding().pt()));
  }

  /** Returns where the lines but the first start, as indexes in the text of the cell. */
  private static List<Integer> breaks(List<TypesetLine> lines) {
    List<Integer> breaks = new ArrayList<>();
    ShapedText text = lines.get(0).text();
    int base = 0;
    for (TypesetLine line : lines.subList(1, lines.size())) {
      if (line.line().start() == 0) {
        base += length(text, text.clusters().size());
        text = line.text();
      }
      breaks.add(base + length(text, line.line().start()));
    }
    return breaks;
  }

  private static int length(ShapedText text, int clusters) {
    int length = 0;
    for (int i = 0; i < clusters; i++) {
      length += text.clusters().get(i).text().length();
    }
    return length;
  }
}
