package genreport.output.word;

import genreport.document.Inline;
import genreport.document.Table;
import genreport.style.Length;
import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a page can hold a table. It is Word that breaks the lines, so this is an estimate on the
 * safe side: a table that is told to stay whole and is too long would be parted anywhere.
 */
final class TableHeight {

  /** The share of the page that an estimate may fill; its heading has to stand there too. */
  private static final double SAFE_SHARE = 0.85;

  private TableHeight() {}

  static boolean fitsOnPage(Table table, StyleSheet sheet) {
    double heightPt =
        Stream.concat(table.head().stream(), table.body().stream())
            .mapToDouble(row -> heightPt(row, table.columns(), sheet))
            .sum();
    return heightPt <= SAFE_SHARE * sheet.page().typeHeight().pt();
  }

  /** A cell over several rows seldom needs more than they have. */
  private static double heightPt(Table.Row row, List<Length> columns, StyleSheet sheet) {
    return row.cells().stream()
        .filter(cell -> cell.rowspan() == 1)
        .mapToDouble(cell -> heightPt(cell, columns, sheet.style(cell.style())))
        .max()
        .orElse(0);
  }

  private static double heightPt(Table.Cell cell, List<Length> columns, TextStyle style) {
    double widthPt = -2 * style.padding().pt();
    int end = Math.min(cell.column() + cell.colspan(), columns.size());
    for (int i = cell.column(); i < end; i++) {
      widthPt += columns.get(i).pt();
    }
    double charactersToLine = Math.max(1, Math.floor(widthPt / style.size().pt()));
    double lines = Math.max(1, Math.ceil(ems(cell.content()) / charactersToLine));
    return lines * style.pitch().pt() + 2 * style.paddingBlock().pt();
  }

  /** A Latin letter or a digit takes half an em. */
  private static double ems(List<Inline> content) {
    double ems = 0;
    for (Inline inline : content) {
      if (inline instanceof Inline.Text text) {
        ems += text.text().codePoints().mapToDouble(c -> c < 0x80 ? 0.5 : 1).sum();
      } else {
        ems += 1;
      }
    }
    return ems;
  }
}
