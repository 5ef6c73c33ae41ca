package genreport.diagnostic.format;

/**
 * Makes text safe for a terminal. A file name or a line of a file could otherwise control the
 * terminal or show other words than it contains. Control characters, bidirectional controls, line
 * separators, other invisible characters and unpaired surrogates are replaced by visible ones.
 */
public final class TerminalText {

  private static final int PICTURES = 0x2400;
  private static final String STAND_IN = "\uFFFD";

  private TerminalText() {}

  /** Returns the safe form of text of several lines. Line breaks (LF or CR LF) and tabs stay. */
  public static String lines(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean layout = c == '\n' || c == '\t' || (c == '\r' && text.startsWith("\n", i + 1));
      out.append(layout ? Character.toString(c) : visible(c));
    }
    return out.toString();
  }

  /** Returns the safe form of a name or another text that must stay on one line. */
  public static String line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.append(visible(c)));
    return out.toString();
  }

  /** Returns the character itself, or its replacement if it is harmful. */
  static String visible(int c) {
    if (c < 0x20) {
      return Character.toString(PICTURES + c);
    }
    return isHarmful(c) ? STAND_IN : Character.toString(c);
  }

  /** Returns whether a character is replaced. The joiners of Indic scripts are not. */
  static boolean isHarmful(int c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || (type == Character.FORMAT && c != 0x200C && c != 0x200D);
  }
}
