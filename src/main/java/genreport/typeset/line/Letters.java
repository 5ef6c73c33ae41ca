package genreport.typeset.line;

import java.util.ArrayList;
import java.util.List;

/** Divides text into what a line break never cuts, and tells how each part behaves. */
public final class Letters {

  private static final String LATIN_BETWEEN_LETTERS = "’‘·‧";
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Letters() {}

  /** The text's characters, each with the combining marks and variation selectors after it. */
  public static List<String> divide(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < text.length(); ) {
      int codePoint = text.codePointAt(at);
      if (at > start && !isAttached(codePoint)) {
        parts.add(text.substring(start, at));
        start = at;
      }
      at += Character.charCount(codePoint);
    }
    if (start < text.length()) {
      parts.add(text.substring(start));
    }
    return parts;
  }

  /** Whether the character is set with the one before it: a combining mark or a selector. */
  public static boolean isAttached(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> codePoint == ZERO_WIDTH_JOINER;
    };
  }

  /** Whether the character only chooses a form of the one before it and has no look of its own. */
  public static boolean isSelector(int codePoint) {
    return codePoint == ZERO_WIDTH_JOINER
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }

  /** The class of each part, in its context. */
  public static List<CharacterClass> classify(List<String> parts) {
    List<CharacterClass> classes = new ArrayList<>(parts.size());
    boolean quoted = false;
    for (int i = 0; i < parts.size(); i++) {
      int codePoint = parts.get(i).codePointAt(0);
      if (codePoint == '"') {
        quoted = !quoted;
        classes.add(quoted ? CharacterClass.WESTERN_OPENING : CharacterClass.WESTERN_CLOSING);
      } else if (LATIN_BETWEEN_LETTERS.indexOf(codePoint) >= 0
          && isLatin(parts, i - 1)
          && isLatin(parts, i + 1)) {
        classes.add(CharacterClass.LATIN);
      } else {
        classes.add(CharacterClass.of(codePoint));
      }
    }
    return classes;
  }

  private static boolean isLatin(List<String> parts, int index) {
    if (index < 0 || index >= parts.size()) {
      return false;
    }
    int codePoint = parts.get(index).codePointAt(0);
    return CharacterClass.of(codePoint) == CharacterClass.LATIN && Character.isLetter(codePoint);
  }
}
