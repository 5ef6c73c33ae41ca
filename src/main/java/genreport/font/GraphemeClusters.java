package genreport.font;

import java.util.ArrayList;
import java.util.List;

/** Divides text into grapheme clusters: characters with their combining marks and selectors. */
public final class GraphemeClusters {

  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int TEXT_STYLE = 0xFE0E;
  private static final int EMOJI_STYLE = 0xFE0F;

  private GraphemeClusters() {}

  /** Returns the grapheme clusters of a text. */
  public static List<String> divide(String text) {
    List<String> clusters = new ArrayList<>(text.length());
    for (int start = 0; start < text.length(); ) {
      int end = end(text, start);
      clusters.add(text.substring(start, end));
      start = end;
    }
    return clusters;
  }

  /** Returns the index after the cluster that starts at an index. */
  public static int end(String text, int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    while (end < text.length() && isAttached(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** Returns the code points of a text, each with the variation selector after it. */
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

  /** Returns whether a character belongs to the one before it: a mark, a selector or a joiner. */
  static boolean isAttached(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> codePoint == ZERO_WIDTH_JOINER;
    };
  }

  /**
   * Returns whether a character is a variation selector (Unicode 15.0, 23.4, Variation Selectors
   * and Variation Selectors Supplement).
   */
  static boolean isSelector(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= EMOJI_STYLE)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }

  /**
   * Returns whether a character is not visible on paper: a joiner, or a selector of emoji style.
   */
  static boolean isNeedless(int codePoint) {
    return codePoint == ZERO_WIDTH_JOINER || codePoint == TEXT_STYLE || codePoint == EMOJI_STYLE;
  }
}
