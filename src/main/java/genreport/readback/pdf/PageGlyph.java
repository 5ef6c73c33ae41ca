package genreport.readback.pdf;

/**
 * A glyph with the text that it stands for. Lengths in points, from the page's top left corner as
 * shown, y downwards.
 *
 * @param x of its origin
 * @param size of the type
 */
record PageGlyph(String text, double x, double baseline, double width, double size) {

  /** Of a Chinese character's height over its baseline, its middle. */
  private static final double MIDDLE_EM = 0.35;

  /** A second glyph nearer than this to its like is the same, printed twice to look bold. */
  private static final double SAME_PLACE_EM = 0.15;

  double middleX() {
    return x + width / 2;
  }

  double middleY() {
    return baseline - MIDDLE_EM * size;
  }

  /** Whether it is a mark that is printed over the character before it. */
  boolean isMark() {
    return text.codePoints().allMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
  }

  boolean repeats(PageGlyph other) {
    double near = SAME_PLACE_EM * size;
    return text.equals(other.text)
        && Math.abs(x - other.x) < near
        && Math.abs(baseline - other.baseline) < near;
  }
}
