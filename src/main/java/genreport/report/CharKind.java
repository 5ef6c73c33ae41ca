package genreport.report;

/**
 * What kind of character one is, and where a stretch of a kind ends. A text is read by these where
 * a pattern would take longer to be compiled than the whole text to be read.
 */
public final class CharKind {

  private CharKind() {}

  /** One of 0 to 9. */
  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** One of those that numbers of headings and points are written with. */
  public static boolean isNumeral(char c) {
    return switch (c) {
      case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十' -> true;
      default -> false;
    };
  }

  /** A mark that ends a sentence. */
  public static boolean isSentenceEnd(char c) {
    return switch (c) {
      case '。', '！', '？', '!', '?', '；', ';' -> true;
      default -> false;
    };
  }

  /** A letter of a to z, small or capital. */
  public static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** White space of a pattern's {@code \s}. */
  public static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** Index after the digits from an index on. */
  public static int digitsEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Index of the first of the digits before an index; the index where none stands there. */
  public static int digitsStart(String text, int end) {
    int start = end;
    while (start > 0 && isDigit(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Index after the numerals from an index on. */
  public static int numeralsEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isNumeral(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Index after the white space from an index on. */
  public static int spacesEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Index of the first white space before an index, of so much at most. */
  public static int spacesStart(String text, int end, int most) {
    int start = end;
    while (start > 0 && end - start < most && isSpace(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Whether one of some characters stands at an index, and so not the text's end. */
  public static boolean isOneOf(String characters, String text, int index) {
    return index >= 0 && index < text.length() && characters.indexOf(text.charAt(index)) >= 0;
  }
}
