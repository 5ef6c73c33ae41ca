package genreport.output.word;

import genreport.document.Table;
import genreport.style.Length;
import genreport.style.StyleSheet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a page can hold a table. It is Word that breaks the lines, so this is an estimate on the
 * safe side: a table that is told to stay whole and is too long would be parted anywhere.
 */
final class TableHeight {

  /** Lines of body text that have to fit too: the table's heading, and one to spare. */
  private static final int OTHER_LINES = 2;

  /** The rule below a row; half a point. */
  private static final double RULE_PT = 0.5;

  private TableHeight() {}

  static boolean fitsOnPage(Table table, StyleSheet sheet) {
    double heightPt =
        Stream.concat(table.head().stream(), table.body().stream())
            .mapToDouble(row -> heightPt(row, table.columns(), sheet))
            .sum();
    double roomPt = sheet.page().typeHeight().pt() - OTHER_LINES * sheet.page().linePitch().pt();
    return heightPt <= roomPt;
  }

  /** A cell over several rows seldom needs more than they have. */
  private static double heightPt(Table.Row row, List<Length> columns, StyleSheet sheet) {
    double textPt =
        row.cells().stream()
            .filter(cell -> cell.rowspan() == 1)
            .mapToDouble(cell -> new CellText(cell, columns, sheet.style(cell.style())).heightPt())
            .max()
            .orElse(0);
    return textPt + RULE_PT;
  }
}
