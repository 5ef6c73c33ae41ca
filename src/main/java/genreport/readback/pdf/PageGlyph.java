package genreport.readback.pdf;

/**
 * A glyph with its text. Lengths are in points, from the top left corner of the page as shown, y
 * downwards.
 *
 * @param x of the glyph's origin
 * @param size the font size
 */
record PageGlyph(String text, double x, double baseline, double width, double size) {

  /** The height of a Chinese character's middle over the baseline. */
  private static final double MIDDLE_EM = 0.35;

  /** The largest distance of equal glyphs that count as one, printed twice to look bold. */
  private static final double SAME_PLACE_EM = 0.15;

  double middleX() {
    return x + width / 2;
  }

  double middleY() {
    return baseline - MIDDLE_EM * size;
  }

  /** Returns whether it is a combining mark, which is printed over the previous character. */
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
