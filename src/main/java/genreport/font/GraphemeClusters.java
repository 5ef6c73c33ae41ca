package genreport.font;

import java.util.ArrayList;
import java.util.List;

/** Divides text into letters: characters with what is set together with them. */
public final class GraphemeClusters {

  /** Before it, and among the usual Chinese characters, no character is set with another. */
  private static final int FIRST_MARK = 0x0300;

  private static final int FIRST_IDEOGRAPH = 0x4E00;
  private static final int LAST_IDEOGRAPH = 0x9FFF;
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int TEXT_STYLE = 0xFE0E;
  private static final int EMOJI_STYLE = 0xFE0F;

  private GraphemeClusters() {}

  /** The text's characters, each with the combining marks and variation selectors after it. */
  public static List<String> divide(String text) {
    List<String> letters = new ArrayList<>(text.length());
    for (int start = 0; start < text.length(); ) {
      int end = end(text, start);
      letters.add(text.substring(start, end));
      start = end;
    }
    return letters;
  }

  /** The index after the letter that starts here. */
  public static int end(String text, int start) {
    int end = endOfCodePoint(text, start);
    while (end < text.length() && !isUsual(text.charAt(end))) {
      int next = text.codePointAt(end);
      if (!isAttached(next)) {
        return end;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  private static int endOfCodePoint(String text, int start) {
    boolean isPair = Character.isHighSurrogate(text.charAt(start)) && start + 1 < text.length();
    return isPair ? start + Character.charCount(text.codePointAt(start)) : start + 1;
  }

  /** The text's code points, each with the variation selector after it. */
  public static List<String> characters(String text) {
    List<String> characters = new ArrayList<>(text.length());
    for (int at = 0; at < text.length(); ) {
      int end = endOfCharacter(text, at);
      characters.add(text.substring(at, end));
      at = end;
    }
    return characters;
  }

  private static int endOfCharacter(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    if (end < text.length()) {
      int next = text.codePointAt(end);
      return isSelector(next) ? end + Character.charCount(next) : end;
    }
    return end;
  }

  /** Whether the character is set with the one before it: a combining mark or a selector. */
  static boolean isAttached(int codePoint) {
    if (isUsual(codePoint)) {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> codePoint == ZERO_WIDTH_JOINER;
    };
  }

  private static boolean isUsual(int codePoint) {
    return codePoint < FIRST_MARK || (codePoint >= FIRST_IDEOGRAPH && codePoint <= LAST_IDEOGRAPH);
  }

  /**
   * Whether the character chooses a form of the one before it: Unicode 15.0, 23.4, Variation
   * Selectors and Variation Selectors Supplement.
   */
  static boolean isSelector(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= EMOJI_STYLE)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }

  /** Whether nothing is lost without the character on paper: it joins, or asks for colours. */
  static boolean isNeedless(int codePoint) {
    return codePoint == ZERO_WIDTH_JOINER || codePoint == TEXT_STYLE || codePoint == EMOJI_STYLE;
  }
}
