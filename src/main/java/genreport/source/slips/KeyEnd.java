package genreport.source.slips;

/**
 * The end of the key in a line.
 *
 * @param at the offset of the colon; the offset after the line if there is none
 */
record KeyEnd(Kind kind, int at) {

  /** The kind of a colon. */
  enum Kind {
    /** A half-width colon that is followed by a space or the end of the line. */
    PROPER,
    /** A full-width colon. */
    WIDE,
    /** A half-width colon that is followed by another character. */
    TIGHT,
    NONE
  }

  /**
   * Finds the end of the key between two offsets of one line.
   *
   * @param from the offset of the key's first character
   */
  static KeyEnd find(String text, int from, int end) {
    char first = text.charAt(from);
    int start = first == '"' || first == '\'' ? afterQuote(text, from, end) : from;
    if ("{[".indexOf(first) >= 0) {
      return new KeyEnd(Kind.NONE, end);
    }
    int proper = properColon(text, start, end);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '：') {
        return new KeyEnd(Kind.WIDE, i);
      }
      if (c == '#' && i > from && text.charAt(i - 1) == ' ') {
        break;
      }
      if (i == proper) {
        return new KeyEnd(Kind.PROPER, i);
      }
      if (c == ':' && opensValue(text, i, proper)) {
        return new KeyEnd(Kind.TIGHT, i);
      }
    }
    return new KeyEnd(Kind.NONE, end);
  }

  /**
   * Returns the offset of the first half-width colon that is followed by a space or the end; else
   * -1.
   */
  static int properColon(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == '#' && i > 0 && text.charAt(i - 1) == ' ') {
        return -1;
      }
      if (c == ':' && isProper(text, i, end)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isProper(String text, int colon, int end) {
    return colon + 1 >= end || text.charAt(colon + 1) == ' ' || text.charAt(colon + 1) == '\t';
  }

  /**
   * Returns whether a colon without a space ends a key: no proper colon follows, or a value does.
   */
  private static boolean opensValue(String text, int colon, int proper) {
    if (text.startsWith("//", colon + 1)) {
      return false;
    }
    int value = colon + 1;
    while (value < text.length() - 1 && HalfWidth.isOddSpace(text.charAt(value))) {
      value++;
    }
    return proper < 0 || value > colon + 1 || "{[\"'|".indexOf(text.charAt(value)) >= 0;
  }

  private static int afterQuote(String text, int from, int end) {
    int close = text.indexOf(text.charAt(from), from + 1);
    boolean key = close >= 0 && close + 1 < end && text.charAt(close + 1) == ':';
    return key ? close + 1 : end;
  }
}
