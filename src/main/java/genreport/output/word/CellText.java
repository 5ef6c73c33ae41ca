package genreport.output.word;

import genreport.document.Inline;
import genreport.document.Table;
import genreport.style.Length;
import genreport.style.TextStyle;
import genreport.style.TextStyle.Align;
import java.util.List;

/** An estimate of how Word breaks a cell's text. */
final class CellText {

  private final Table.Cell cell;
  private final TextStyle style;
  private final double widthPt;
  private final double ems;
  private final double lines;

  /**
   * @param columns widths of the table's grid columns
   */
  CellText(Table.Cell cell, List<Length> columns, TextStyle style) {
    this.cell = cell;
    this.style = style;
    int end = Math.min(cell.column() + cell.colspan(), columns.size());
    double outerPt = 0;
    for (int column = cell.column(); column < end; column++) {
      outerPt += columns.get(column).pt();
    }
    this.widthPt = outerPt - 2 * style.padding().pt();
    this.ems = ems(cell.content());
    this.lines = Math.max(1, Math.ceil(ems / charactersToLine()));
  }

  /** Height of the cell with its padding, in points. */
  double heightPt() {
    return lines * style.pitch().pt() + 2 * style.paddingBlock().pt();
  }

  /**
   * By how much to draw in a centred text of Chinese characters on both sides, so that its lines
   * are of one length: 商业 over 企业, not 商业企 over 业.
   */
  Length inset() {
    double toLine = Math.ceil(ems / lines);
    boolean uneven = lines > 1 && toLine < charactersToLine();
    if (!uneven || style.align() != Align.CENTER || !isChinese()) {
      return Length.ZERO;
    }
    return Length.pt((widthPt - (toLine + 0.5) * style.size().pt()) / 2);
  }

  private double charactersToLine() {
    return Math.max(1, Math.floor(widthPt / style.size().pt()));
  }

  private boolean isChinese() {
    for (Inline inline : cell.content()) {
      if (!(inline instanceof Inline.Text text) || !isChinese(text.text())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isChinese(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!Character.isIdeographic(text.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** A Latin letter or a digit takes half an em. */
  private static double ems(List<Inline> content) {
    double ems = 0;
    for (Inline inline : content) {
      ems += inline instanceof Inline.Text text ? ems(text.text()) : 1;
    }
    return ems;
  }

  private static double ems(String text) {
    int halves = 0;
    for (int i = 0; i < text.length(); i++) {
      halves += text.charAt(i) < 0x80 ? 1 : 0;
    }
    return text.codePointCount(0, text.length()) - halves / 2.0;
  }
}
