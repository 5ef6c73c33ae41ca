package genreport.output.word;

import genreport.diagnostic.HanCharacter;
import genreport.document.Inline;
import genreport.document.Table;
import genreport.style.Length;
import genreport.style.TextStyle;
import genreport.style.TextStyle.Align;
import java.util.List;

/** Estimates how Word breaks the text of a table cell. */
final class CellText {

  private final Table.Cell cell;
  private final TextStyle style;
  private final double widthPt;
  private final double ems;
  private final double lines;

  /**
   * @param columns widths of the grid columns
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
    this.lines = Math.max(1, Math.ceil(ems / charactersPerLine()));
  }

  /** Returns the height of the cell including its padding, in points. */
  double heightPt() {
    return lines * style.pitch().pt() + 2 * style.paddingBlock().pt();
  }

  /**
   * Returns the indent on both sides that makes the lines of centred Chinese text equally long: 商业
   * above 企业, not 商业企 above 业. Returns zero for other text.
   */
  Length inset() {
    double perLine = Math.ceil(ems / lines);
    boolean uneven = lines > 1 && perLine < charactersPerLine();
    if (!uneven || style.align() != Align.CENTER || !isChinese()) {
      return Length.ZERO;
    }
    return Length.pt((widthPt - (perLine + 0.5) * style.size().pt()) / 2);
  }

  private double charactersPerLine() {
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
    return text.codePoints().allMatch(HanCharacter::isHan);
  }

  /** Estimates the width in em: a Latin letter or a digit takes half an em. */
  private static double ems(List<Inline> content) {
    double ems = 0;
    for (Inline inline : content) {
      ems += inline instanceof Inline.Text text ? ems(text.text()) : 1;
    }
    return ems;
  }

  private static double ems(String text) {
    double ems = 0;
    int codePoint;
    for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      ems += codePoint < 0x80 ? 0.5 : 1;
    }
    return ems;
  }
}
