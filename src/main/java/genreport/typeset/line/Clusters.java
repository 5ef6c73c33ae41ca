package genreport.typeset.line;

/** Tells how the letters of one text behave that a line break never cuts, one after the other. */
public final class Clusters {

  private boolean quoted;

  /**
   * The class of the next letter. Each code point is the first of a letter.
   *
   * @param before of the letter before it, 0 where it is the text's first
   * @param after of the letter after it, 0 where it is the text's last
   */
  public CharacterClass next(int before, int codePoint, int after) {
    if (codePoint == '"') {
      quoted = !quoted;
      return quoted ? CharacterClass.WESTERN_OPENING : CharacterClass.WESTERN_CLOSING;
    }
    boolean inWord = isLatinBetweenLetters(codePoint) && isLatin(before) && isLatin(after);
    return inWord ? CharacterClass.LATIN : CharacterClass.of(codePoint);
  }

  private static boolean isLatinBetweenLetters(int codePoint) {
    return switch (codePoint) {
      case '’', '‘', '·', '‧' -> true;
      default -> false;
    };
  }

  private static boolean isLatin(int codePoint) {
    return CharacterClass.of(codePoint) == CharacterClass.LATIN && Character.isLetter(codePoint);
  }
}
