package genreport.source.slips;

import genreport.diagnostic.CharacterCode;
import java.util.regex.Pattern;

/** Full-width forms, which look like YAML's signs and are not. */
final class HalfWidth {

  private static final String WIDE = "０１２３４５６７８９．＋－｛｝［］【】＂＇＃｜，、；\u3000\u00a0";
  private static final String NARROW = "0123456789.+-{}[][]\"'#|,,,  ";

  /** A number is never longer; the patterns would recurse deeply over a long text. */
  private static final int MAX_FIGURE = 60;

  private static final Pattern FIGURE = Pattern.compile("[+\\-＋－]?[0-9０-９]+([.．][0-9０-９]+)?");
  private static final Pattern GROUPED =
      Pattern.compile("[+\\-＋－]?[0-9０-９]{1,3}([,，][0-9０-９]{3})+([.．][0-9０-９]+)?");

  private static final Pattern UNSPACED_SIGN = Pattern.compile("\\s*([,:])(?![\\s\\]}]|$)\\s*");
  private static final Pattern SPACES = Pattern.compile(" {2,}");
  private static final Pattern SPACED_SIGN = Pattern.compile("\\s+([,:}\\]])");

  private HalfWidth() {}

  /** Whether it is a number, with half-width or full-width digits. */
  static boolean isFigure(String text) {
    return text.length() <= MAX_FIGURE && FIGURE.matcher(text).matches();
  }

  /** Whether it is a number with separators of thousands. */
  static boolean isGrouped(String text) {
    return text.length() <= MAX_FIGURE && GROUPED.matcher(text).matches();
  }

  /** A number without separators, with half-width digits. */
  static String figure(String text) {
    return of(text).replace(",", "").replace(" ", "");
  }

  /** Whether it holds a full-width digit, point or sign. */
  static boolean hasWideDigit(String text) {
    return text.chars().anyMatch(c -> WIDE.indexOf(c) >= 0 && WIDE.indexOf(c) < 13);
  }

  /** Whether it stands in full-width quotes as a whole. */
  static boolean isQuoted(String text) {
    return text.length() > 2 && text.matches("“[^“”]*”|‘[^‘’]*’|＂[^＂]*＂");
  }

  /** White space of any kind. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || isOddSpace(c);
  }

  /** White space that YAML does not take for a space: U+3000, NBSP and their kin. */
  static boolean isOddSpace(char c) {
    return c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** What a message calls white space that is no ordinary space. */
  static String spaceName(char c) {
    return switch (c) {
      case '\t' -> "制表符（Tab 键）";
      case '\u3000' -> "全角空格";
      case '\u00a0' -> "不换行空格（" + CharacterCode.of(c) + "）";
      default -> "特殊空格（" + CharacterCode.of(c) + "）";
    };
  }

  /** Without white space of any kind at its ends. */
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
