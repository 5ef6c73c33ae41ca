package genreport.typeset.line;

import java.util.ArrayList;
import java.util.List;

/** Tells how each of the parts behaves that a line break never cuts. */
public final class Letters {

  private static final String LATIN_BETWEEN_LETTERS = "’‘·‧";

  private Letters() {}

  /** The class of each part, in its context. */
  public static List<CharacterClass> classify(List<String> parts) {
    List<CharacterClass> classes = new ArrayList<>(parts.size());
    boolean quoted = false;
    for (int i = 0; i < parts.size(); i++) {
      int codePoint = parts.get(i).codePointAt(0);
      CharacterClass own = CharacterClass.of(codePoint);
      if (own == CharacterClass.HAN) {
        classes.add(own);
      } else if (codePoint == '"') {
        quoted = !quoted;
        classes.add(quoted ? CharacterClass.WESTERN_OPENING : CharacterClass.WESTERN_CLOSING);
      } else if (LATIN_BETWEEN_LETTERS.indexOf(codePoint) >= 0
          && isLatin(parts, i - 1)
          && isLatin(parts, i + 1)) {
        classes.add(CharacterClass.LATIN);
      } else {
        classes.add(own);
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
