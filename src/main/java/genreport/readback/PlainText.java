package genreport.readback;

import genreport.diagnostic.Radicals;
import java.text.Normalizer;

/**
 * Normalizes text before it is compared, both the expected text and the text found. White space,
 * line ends, soft hyphens, joiners and variation selectors are removed. Each character is replaced
 * by its canonical decomposition (Unicode Standard Annex #15), a radical (U+2E80 to U+2FDF) by the
 * ideograph with the same glyph, and a minus sign by a hyphen, as a source has it. All other
 * differences remain.
 */
public final class PlainText {

  private static final int SOFT_HYPHEN = 0xAD;
  private static final int MINUS_SIGN = 0x2212;
  private static final int ZERO_WIDTH_SPACE = 0x200B;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int WORD_JOINER = 0x2060;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private PlainText() {}

  /** Returns the normalized text. */
  public static String of(CharSequence text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints().filter(PlainText::counts).forEach(c -> append(c, plain));
    return plain.toString();
  }

  private static void append(int c, StringBuilder plain) {
    if (c < 0xC0) {
      plain.appendCodePoint(c);
      return;
    }
    if (c == MINUS_SIGN) {
      plain.append('-');
      return;
    }
    String read = Character.toString(Radicals.plain(c));
    plain.append(Normalizer.normalize(read, Normalizer.Form.NFD));
  }

  private static boolean counts(int c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && !Character.isISOControl(c)
        && c != SOFT_HYPHEN
        && c != ZERO_WIDTH_SPACE
        && c != ZERO_WIDTH_JOINER
        && c != WORD_JOINER
        && c != BYTE_ORDER_MARK
        && !isSelector(c);
  }

  /** Unicode 15.0, 23.4: Variation Selectors and Variation Selectors Supplement. */
  private static boolean isSelector(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
  }
}
