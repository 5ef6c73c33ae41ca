package genreport.typeset.line;

/**
 * What a line break never cuts: a character with its combining marks and variation selectors.
 *
 * @param size of the type, in points
 * @param width of its box, in points
 * @param tracking added between it and the next letter of the line, in points
 */
public record Letter(String text, CharacterClass kind, double size, double width, double tracking) {

  private static final double NEARLY_FULL = 0.99;

  /** Its first. */
  public int codePoint() {
    return text.codePointAt(0);
  }

  /** Whether it fills a square of its size, so that even gaps may stand beside it. */
  boolean isFullWidth() {
    return !kind.isWestern() && kind != CharacterClass.SPACE && width >= NEARLY_FULL * size;
  }

  /** Whether it asks for a gap between itself and a Chinese character. */
  boolean isNarrowText() {
    return switch (kind) {
      case DIGIT -> true;
      case POSTFIX -> !isFullWidth();
      case LATIN -> Character.isLetterOrDigit(codePoint());
      case OPENING, CLOSING, STOP, MIDDLE, DASH, ELLIPSIS, SPACE, HAN -> false;
      case WESTERN_OPENING, WESTERN_CLOSING, PREFIX -> false;
    };
  }

  /** Whether it counts as a character of a line, which marks and spaces don't. */
  boolean isText() {
    return kind == CharacterClass.HAN
        || kind == CharacterClass.DIGIT
        || kind == CharacterClass.LATIN;
  }
}
