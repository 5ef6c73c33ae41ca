package genreport.readback;

/**
 * Text without what setting it may add or take away: white space of any width, line ends, soft
 * hyphens. Nothing else is held to be the same.
 */
public final class PlainText {

  private static final int SOFT_HYPHEN = 0xAD;
  private static final int ZERO_WIDTH_SPACE = 0x200B;
  private static final int WORD_JOINER = 0x2060;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private PlainText() {}

  /** The characters that count. */
  public static String of(CharSequence text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints().filter(PlainText::counts).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean counts(int c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && !Character.isISOControl(c)
        && c != SOFT_HYPHEN
        && c != ZERO_WIDTH_SPACE
        && c != WORD_JOINER
        && c != BYTE_ORDER_MARK;
  }
}
