package genreport.typeset.line;

/**
 * A grapheme cluster: a character with its combining marks and variation selectors. A line break
 * never splits one.
 *
 * @param kind class of the character, in its context
 * @param size font size, in points
 * @param width width of the box, in points
 * @param tracking space between this and the next cluster of the line, in points
 */
public record Cluster(
    String text, CharacterClass kind, double size, double width, double tracking) {

  /** Least width of a full-width cluster, in em; allows for rounding. */
  private static final double FULL_WIDTH_EM = 0.99;

  /** Characters that may not start a line, in addition to those of the forbidden classes. */
  private static final String FORBIDDEN_STARTS = "~–々ー/／";

  /** Returns the first code point. */
  public int codePoint() {
    return text.codePointAt(0);
  }

  /** Returns whether the cluster is part of a Western word or number. */
  boolean isWestern() {
    return kind.isWestern();
  }

  /**
   * Returns whether the cluster fills a square, so that justification may widen the gap beside it.
   */
  boolean isFullWidth() {
    return !isWestern() && kind != CharacterClass.SPACE && width >= FULL_WIDTH_EM * size;
  }

  /** Returns whether there is a gap between the cluster and a Chinese character. */
  boolean isNarrowText() {
    return kind == CharacterClass.DIGIT
        || (kind == CharacterClass.POSTFIX && !isFullWidth())
        || (kind == CharacterClass.LATIN && isLetterOrNumber(codePoint()));
  }

  private static boolean isLetterOrNumber(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.OTHER_NUMBER;
  }

  /** Returns whether no line may start with the cluster. */
  boolean isForbiddenStart() {
    return kind.isForbiddenStart() || FORBIDDEN_STARTS.indexOf(codePoint()) >= 0;
  }

  /**
   * Returns whether no line may be broken between the cluster and the next one, as inside a word or
   * 3′4″.
   */
  boolean isJoinedTo(Cluster next) {
    return next.isForbiddenStart()
        || (isWestern() && next.isWestern())
        || (kind == CharacterClass.POSTFIX && next.kind == CharacterClass.DIGIT);
  }

  /** Returns whether no line may end with the cluster. */
  boolean isForbiddenEnd() {
    return kind.isForbiddenEnd();
  }

  /** Returns whether the cluster is text, not punctuation or a space. */
  boolean isText() {
    return kind == CharacterClass.HAN
        || kind == CharacterClass.DIGIT
        || kind == CharacterClass.LATIN;
  }
}
