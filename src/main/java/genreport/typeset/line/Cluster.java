package genreport.typeset.line;

/**
 * What a line break never cuts: a character with its combining marks and variation selectors.
 *
 * @param kind how it behaves
 * @param size of the type, in points
 * @param width of its box, in points
 * @param tracking added between it and the next letter of the line, in points
 */
public record Cluster(
    String text, CharacterClass kind, double size, double width, double tracking) {

  private static final double NEARLY_FULL = 0.99;

  /** Characters that start no line, beside those of the forbidden classes. */
  private static final String FORBIDDEN_STARTS = "～~－–〜々ー/／";

  /** Its first. */
  public int codePoint() {
    return text.codePointAt(0);
  }

  /** Whether it is part of a word or number that is set with its own widths. */
  boolean isWestern() {
    return kind.isWestern();
  }

  /** Whether it fills a square of its size, so that even gaps may stand beside it. */
  boolean isFullWidth() {
    return !isWestern() && kind != CharacterClass.SPACE && width >= NEARLY_FULL * size;
  }

  /** Whether it asks for a gap between itself and a Chinese character. */
  boolean isNarrowText() {
    return kind == CharacterClass.DIGIT
        || (kind == CharacterClass.POSTFIX && !isFullWidth())
        || (kind == CharacterClass.LATIN && Character.isLetterOrDigit(codePoint()));
  }

  /** Whether no line may start with it. */
  boolean isForbiddenStart() {
    return kind.isForbiddenStart() || FORBIDDEN_STARTS.indexOf(codePoint()) >= 0;
  }

  /** Whether no line may be cut between it and the next letter, whatever stands before. */
  boolean isJoinedTo(Cluster next) {
    return next.isForbiddenStart() || (isWestern() && next.isWestern());
  }

  /** Whether no line may end with it. */
  boolean isForbiddenEnd() {
    return kind.isForbiddenEnd();
  }

  /** Whether it counts as a character of a line, which marks and spaces don't. */
  boolean isText() {
    return kind == CharacterClass.HAN
        || kind == CharacterClass.DIGIT
        || kind == CharacterClass.LATIN;
  }
}
