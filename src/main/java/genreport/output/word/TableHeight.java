package genreport.output.word;

import genreport.document.Table;
import genreport.style.Length;
import genreport.style.StyleSheet;
import java.util.List;

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
    double heightPt = heightPt(table.head(), table.columns(), sheet);
    heightPt += heightPt(table.body(), table.columns(), sheet);
    double roomPt = sheet.page().typeHeight().pt() - OTHER_LINES * sheet.page().linePitch().pt();
    return heightPt <= roomPt;
  }

  /** A cell over several rows seldom needs more than they have. */
  private static double heightPt(List<Table.Row> rows, List<Length> columns, StyleSheet sheet) {
    double heightPt = 0;
    for (Table.Row row : rows) {
      double textPt = 0;
      for (Table.Cell cell : row.cells()) {
        if (cell.rowspan() == 1) {
          CellText text = new CellText(cell, columns, sheet.style(cell.style()));
          textPt = Math.max(textPt, text.heightPt());
        }
      }
      heightPt += textPt + RULE_PT;
    }
    return heightPt;
  }
}
