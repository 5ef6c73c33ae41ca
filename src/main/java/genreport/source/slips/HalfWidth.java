package genreport.source.slips;

import genreport.diagnostic.CharacterCode;
import java.util.regex.Pattern;

/** Recognizes and replaces full-width forms of YAML's signs and of digits. */
final class HalfWidth {

  private static final String WIDE = "０１２３４５６７８９．＋－｛｝［］【】＂＇＃｜，、；\u3000\u00a0";
  private static final String NARROW = "0123456789.+-{}[][]\"'#|,,,  ";

  /** The greatest length of a number. The patterns would recurse deeply on a longer text. */
  private static final int MAX_FIGURE = 60;

  private static final Pattern FIGURE = Pattern.compile("[+\\-＋－]?[0-9０-９]+([.．][0-9０-９]+)?");
  private static final Pattern GROUPED =
      Pattern.compile("[+\\-＋－]?[0-9０-９]{1,3}([,，][0-9０-９]{3})+([.．][0-9０-９]+)?");

  private static final Pattern UNSPACED_SIGN = Pattern.compile("\\s*([,:])(?![\\s\\]}]|$)\\s*");
  private static final Pattern SPACES = Pattern.compile(" {2,}");
  private static final Pattern SPACED_SIGN = Pattern.compile("\\s+([,:}\\]])");

  private HalfWidth() {}

  /** Returns whether a text is a number, with half-width or full-width digits. */
  static boolean isFigure(String text) {
    return text.length() <= MAX_FIGURE && FIGURE.matcher(text).matches();
  }

  /** Returns whether a text is a number with thousands separators. */
  static boolean isGrouped(String text) {
    return text.length() <= MAX_FIGURE && GROUPED.matcher(text).matches();
  }

  /** Returns a number without separators, with half-width digits. */
  static String figure(String text) {
    return of(text).replace(",", "").replace(" ", "");
  }

  /** Returns whether a text contains a full-width digit, point or sign. */
  static boolean hasWideDigit(String text) {
    return text.chars().anyMatch(c -> WIDE.indexOf(c) >= 0 && WIDE.indexOf(c) < 13);
  }

  /** Returns whether a text as a whole is in full-width quotes. */
  static boolean isQuoted(String text) {
    return text.length() > 2 && text.matches("“[^“”]*”|‘[^‘’]*’|＂[^＂]*＂");
  }

  /** Returns whether a character is white space of any kind. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || isOddSpace(c);
  }

  /**
   * Returns whether a character is white space that is no space in YAML, such as U+3000 or NBSP.
   */
  static boolean isOddSpace(char c) {
    return c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** Returns the name that messages use for white space other than the space. */
  static String spaceName(char c) {
    return switch (c) {
      case '\t' -> "制表符（Tab 键）";
      case '\u3000' -> "全角空格";
      case '\u00a0' -> "不换行空格（" + CharacterCode.of(c) + "）";
      default -> "特殊空格（" + CharacterCode.of(c) + "）";
    };
  }

  /** Returns a text without white space of any kind at its ends. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Returns a piece of YAML with half-width signs, one space after each colon and comma. */
  static String of(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int known = WIDE.indexOf(c);
      out.append(known >= 0 ? NARROW.charAt(known) : c == '：' ? ':' : c);
    }
    String spaced = UNSPACED_SIGN.matcher(out).replaceAll("$1 ");
    String single = SPACES.matcher(spaced).replaceAll(" ");
    return SPACED_SIGN.matcher(single).replaceAll("$1").strip();
  }
}
