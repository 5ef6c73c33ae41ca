package genreport.output.svg;

import genreport.font.GlyphOutline;
import genreport.font.GlyphOutline.Point;
import genreport.output.Numbers;
import java.util.List;

/**
 * Writes an outline as the data of an SVG path, in font units, y upwards, with relative
 * coordinates. Points are rounded to half units: the points of the bundled faces are whole, and so
 * the points halfway between them are exact.
 */
final class GlyphPath {

  private final StringBuilder data = new StringBuilder();

  /** The current point, in half units. */
  private long x;

  private long y;

  /** The control point of the curve before, in half units; valid directly after a curve. */
  private long lastX;

  private long lastY;
  private boolean isAfterCurve;

  private GlyphPath() {}

  /** Returns the data; empty for a blank glyph. */
  static String of(GlyphOutline outline) {
    GlyphPath path = new GlyphPath();
    for (List<Point> contour : outline.contours()) {
      if (contour.size() > 1) {
        path.contour(contour);
      }
    }
    return path.data.toString();
  }

  private void contour(List<Point> points) {
    int count = points.size();
    int first = 0;
    while (first < count && !points.get(first).onCurve()) {
      first++;
    }
    boolean isImplied = first == count;
    Point start = isImplied ? middle(points.get(count - 1), points.get(0)) : points.get(first);
    data.append('m');
    isAfterCurve = false;
    to(start);
    int from = isImplied ? 0 : first + 1;
    int steps = isImplied ? count : count - 1;
    for (int i = 0; i < steps; i++) {
      Point point = points.get((from + i) % count);
      if (point.onCurve()) {
        line(point);
      } else {
        Point next = i + 1 < steps ? points.get((from + i + 1) % count) : start;
        curve(point, next.onCurve() ? next : middle(point, next));
        i += next.onCurve() ? 1 : 0;
      }
    }
    data.append('z');
    x = halves(start.x());
    y = halves(start.y());
  }

  private void line(Point point) {
    isAfterCurve = false;
    if (halves(point.y()) == y) {
      data.append('h');
      number(halves(point.x()) - x);
      x = halves(point.x());
    } else if (halves(point.x()) == x) {
      data.append('v');
      number(halves(point.y()) - y);
      y = halves(point.y());
    } else {
      data.append('l');
      to(point);
    }
  }

  /** Writes a curve; one that continues the curve before it smoothly needs no control point. */
  private void curve(Point control, Point end) {
    long controlX = halves(control.x());
    long controlY = halves(control.y());
    if (isAfterCurve && controlX == 2 * x - lastX && controlY == 2 * y - lastY) {
      data.append('t');
    } else {
      data.append('q');
      number(controlX - x);
      number(controlY - y);
    }
    to(end);
    isAfterCurve = true;
    lastX = controlX;
    lastY = controlY;
  }

  private void to(Point point) {
    number(halves(point.x()) - x);
    number(halves(point.y()) - y);
    x = halves(point.x());
    y = halves(point.y());
  }

  private void number(long halves) {
    char last = data.charAt(data.length() - 1);
    if (halves >= 0 && Character.isDigit(last)) {
      data.append(' ');
    }
    Numbers.append((double) halves / 2, data);
  }

  private static long halves(double value) {
    return Math.round(2 * value);
  }

  private static Point middle(Point a, Point b) {
    return new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2, true);
  }
}
