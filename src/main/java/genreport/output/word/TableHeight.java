package genreport.output.word;

import genreport.document.Table;
import genreport.style.Length;
import genreport.style.StyleSheet;
import java.util.List;

/**
 * Estimates whether a table fits on one page. Word breaks the lines, so the estimate must not be
 * too low: a table that is too long and has "keep with next" in each row would be split anywhere.
 */
final class TableHeight {

  /** Number of body lines that must fit too: the heading of the table, and one in reserve. */
  private static final int OTHER_LINES = 2;

  /** Width of the rule below a row, in points. */
  private static final double RULE_PT = 0.5;

  private TableHeight() {}

  static boolean fitsOnPage(Table table, StyleSheet sheet) {
    double heightPt = heightPt(table.head(), table.columns(), sheet);
    heightPt += heightPt(table.body(), table.columns(), sheet);
    double roomPt = sheet.page().typeHeight().pt() - OTHER_LINES * sheet.page().linePitch().pt();
    return heightPt <= roomPt;
  }

  /** Returns the height of rows, in points. Cells that span several rows are ignored. */
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
