package genreport.font;

import java.util.List;

/**
 * The outline of a glyph, in font units from the origin, y upwards. Its contours are filled by the
 * non-zero winding rule.
 */
public record GlyphOutline(List<List<Point>> contours) {

  public GlyphOutline {
    contours = contours.stream().map(List::copyOf).toList();
  }

  /**
   * A point of a contour.
   *
   * @param onCurve whether the contour passes through the point; else the point controls a
   *     quadratic curve. Between two control points lies an implied point, halfway
   */
  public record Point(double x, double y, boolean onCurve) {}
}
