package genreport.readback.pdf;

import java.util.Optional;

/** A vertical or horizontal line. Lengths as in {@link PageGlyph}. */
record RuledLine(double left, double top, double right, double bottom) {

  /**
   * The largest thickness of a filled shape that counts as a line, as programs draw the lines of
   * tables.
   */
  static final double THICKEST_PT = 3;

  /** The largest size of a filled shape that may be a stroke of a character. */
  static final double LARGEST_STROKE_PT = 24;

  /** The largest gap between the ends of lines that meet. */
  private static final double GAP_PT = 2;

  /** Returns the line that a shape looks like; empty if it is thick in both directions or tiny. */
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
