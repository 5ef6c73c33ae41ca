package genreport.font;

import java.util.ArrayList;
import java.util.List;

/** Divides text into letters: characters with what is set together with them. */
public final class LetterText {

  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int TEXT_STYLE = 0xFE0E;
  private static final int EMOJI_STYLE = 0xFE0F;

  private LetterText() {}

  /** The text's characters, each with the combining marks and variation selectors after it. */
  public static List<String> divide(String text) {
    List<String> letters = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      if (at > start && !isAttached(codePoint)) {
        letters.add(text.substring(start, at));
        start = at;
      }
      at += Character.charCount(codePoint);
    }
    if (start < text.length()) {
      letters.add(text.substring(start));
    }
    return letters;
  }

  /** The text's code points, each with the variation selector after it. */
  public static List<String> characters(String text) {
    List<String> characters = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = at + Character.charCount(text.codePointAt(at));
      boolean chosen = end < text.length() && isSelector(text.codePointAt(end));
      end += chosen ? Character.charCount(text.codePointAt(end)) : 0;
      characters.add(text.substring(at, end));
      at = end;
    }
    return characters;
  }

  /** Whether the character is set with the one before it: a combining mark or a selector. */
  static boolean isAttached(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> codePoint == ZERO_WIDTH_JOINER;
    };
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
