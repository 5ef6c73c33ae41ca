package genreport.document;

import genreport.diagnostic.Diagnostic;
import genreport.style.Length;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Places the cells of a table's head or body on the grid, and reports cells that overlap, exceed
 * the table or leave a gap.
 */
final class TableRows {

  private static final Pattern SPAN = Pattern.compile("[1-9][0-9]{0,3}");

  private final List<Length> columns;
  private final List<Diagnostic> findings;
  private final MarkupPlaces places;
  private final List<Table.Row> rows = new ArrayList<>();

  /** The number of further rows that each column is covered by a cell from above. */
  private int[] covered = new int[0];

  private List<Table.Cell> cells = new ArrayList<>();
  private boolean keep;
  private int column;

  TableRows(List<Length> columns, List<Diagnostic> findings, MarkupPlaces places) {
    this.columns = columns;
    this.findings = findings;
    this.places = places;
  }

  void startRow(boolean keepWithNext) {
    covered = Arrays.copyOf(covered, columns.size());
    cells = new ArrayList<>();
    keep = keepWithNext;
    column = 0;
  }

  /** Returns the width of the cell that an element adds next, in points. */
  double nextWidthPt(Element element) {
    skipCovered();
    int end = Math.min(columns.size(), column + span(element, "colspan"));
    double width = 0;
    for (Length one : columns.subList(Math.min(column, end), end)) {
      width += one.pt();
    }
    return width;
  }

  void add(Element element, Table.Scope scope, String style, List<Inline> content) {
    int colspan = span(element, "colspan");
    int rowspan = span(element, "rowspan");
    skipCovered();
    boolean fits = column + colspan <= columns.size();
    for (int c = column; fits && c < column + colspan; c++) {
      fits = covered[c] == 0;
    }
    if (!fits) {
      wrong(element, "这个单元格与别的单元格重叠，或伸出表格之外");
      return;
    }
    cells.add(new Table.Cell(column, colspan, rowspan, scope, style, content));
    Arrays.fill(covered, column, column + colspan, rowspan);
    column += colspan;
  }

  void endRow(Element row) {
    skipCovered();
    if (column < columns.size()) {
      wrong(row, "这一行只填到第 " + column + " 栏，表格有 " + columns.size() + " 栏");
    }
    for (int c = 0; c < covered.length; c++) {
      covered[c] = Math.max(0, covered[c] - 1);
    }
    rows.add(new Table.Row(cells, keep));
  }

  /** Returns the rows; reports a cell that exceeds the last row. */
  List<Table.Row> finish(Element table) {
    for (int left : covered) {
      if (left > 0) {
        wrong(table, "有单元格的 rowspan 超出了表格的行数");
        break;
      }
    }
    return rows;
  }

  private void skipCovered() {
    while (column < covered.length && covered[column] > 0) {
      column++;
    }
  }

  private int span(Element element, String attribute) {
    String written = element.attribute(attribute);
    if (written.isEmpty()) {
      return 1;
    }
    if (SPAN.matcher(written).matches()) {
      return Integer.parseInt(written);
    }
    wrong(element, attribute + " 应为正整数");
    return 1;
  }

  private void wrong(Element element, String message) {
    findings.add(Diagnostic.error("T5", message).at(places.of(element)));
  }
}
