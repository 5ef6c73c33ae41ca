package genreport.typeset.line;

/**
 * Decides the class of each grapheme cluster of one text, in the order of the text. The context
 * matters for straight quotes, and for marks inside a Latin word.
 */
public final class Clusters {

  private boolean quoted;

  /**
   * Returns the class of the next cluster.
   *
   * @param before first code point of the cluster before it; 0 at the start of the text
   * @param codePoint first code point of the cluster
   * @param after first code point of the cluster after it; 0 at the end of the text
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
