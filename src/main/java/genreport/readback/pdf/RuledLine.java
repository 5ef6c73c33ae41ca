package genreport.readback.pdf;

import java.util.Optional;

/** A straight line, upright or level, as drawn. Lengths as in {@link PageGlyph}. */
record RuledLine(double left, double top, double right, double bottom) {

  /** A filled shape no thicker than this is a line; programs draw the lines of tables so. */
  static final double THICKEST_PT = 3;

  /** A filled shape that is smaller may be a stroke of a character. */
  static final double LARGEST_STROKE_PT = 24;

  /** Between the ends of lines that are meant to meet. */
  private static final double GAP_PT = 2;

  /** The line that a shape looks like; none for one that is thick both ways or hardly there. */
  static Optional<RuledLine> of(double x1, double y1, double x2, double y2) {
    double width = Math.abs(x2 - x1);
    double height = Math.abs(y2 - y1);
    double x = (x1 + x2) / 2;
    double y = (y1 + y2) / 2;
    if (Math.min(width, height) > THICKEST_PT || Math.max(width, height) <= THICKEST_PT) {
      return Optional.empty();
    }
    return Optional.of(
        width > height
            ? new RuledLine(Math.min(x1, x2), y, Math.max(x1, x2), y)
            : new RuledLine(x, Math.min(y1, y2), x, Math.max(y1, y2)));
  }

  boolean isUpright() {
    return bottom - top > right - left;
  }

  boolean meets(RuledLine other) {
    return left <= other.right + GAP_PT
        && other.left <= right + GAP_PT
        && top <= other.bottom + GAP_PT
        && other.top <= bottom + GAP_PT;
  }
}
