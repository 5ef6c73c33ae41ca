package genreport.diagnostic.format;

/**
 * Text as a terminal may get it. A name or a line of a file could else steer the terminal, or show
 * other words than it holds: control characters, those that turn the direction of text or end a
 * line, other invisible ones and halves of pairs are shown by stand-ins.
 */
public final class TerminalText {

  private static final int PICTURES = 0x2400;
  private static final String STAND_IN = "\uFFFD";

  private TerminalText() {}

  /** Text that may have several lines: their ends, LF or CR LF, and tabs stay. */
  public static String lines(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean layout = c == '\n' || c == '\t' || (c == '\r' && text.startsWith("\n", i + 1));
      out.append(layout ? Character.toString(c) : visible(c));
    }
    return out.toString();
  }

  /** A name, or what else must not become several lines. */
  public static String line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.append(visible(c)));
    return out.toString();
  }

  /** A character or its stand-in. */
  static String visible(int c) {
    if (c < 0x20) {
      return Character.toString(PICTURES + c);
    }
    return isHarmful(c) ? STAND_IN : Character.toString(c);
  }

  /** Whether a character is shown by a stand-in. The joiners of Indic letters are not. */
  static boolean isHarmful(int c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || (type == Character.FORMAT && c != 0x200C && c != 0x200D);
  }
}
