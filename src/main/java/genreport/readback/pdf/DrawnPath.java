package genreport.readback.pdf;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The current path in user space: subpaths of straight segments. */
final class DrawnPath {

  /** The tolerance of horizontal and vertical lines, in points. */
  private static final double STRAIGHT_PT = 0.5;

  private final List<List<Point2D>> subpaths = new ArrayList<>();
  private boolean curved;
  private int points;

  void moveTo(double x, double y) {
    count(1);
    subpaths.add(new ArrayList<>(List.of(new Point2D.Double(x, y))));
  }

  void lineTo(double x, double y) {
    if (subpaths.isEmpty()) {
      moveTo(x, y);
    } else {
      count(1);
      subpaths.get(subpaths.size() - 1).add(new Point2D.Double(x, y));
    }
  }

  void curveTo(double x, double y) {
    curved = true;
    lineTo(x, y);
  }

  void close() {
    if (!subpaths.isEmpty()) {
      List<Point2D> last = subpaths.get(subpaths.size() - 1);
      last.add(last.get(0));
    }
  }

  void add(Point2D... corners) {
    count(corners.length);
    List<Point2D> closed = new ArrayList<>(List.of(corners));
    closed.add(corners[0]);
    subpaths.add(closed);
  }

  private void count(int more) {
    points += more;
    Budget.requirePoints(points);
  }

  Point2D end() {
    if (subpaths.isEmpty()) {
      return new Point2D.Double();
    }
    List<Point2D> last = subpaths.get(subpaths.size() - 1);
    return last.get(last.size() - 1);
  }

  void clear() {
    subpaths.clear();
    curved = false;
    points = 0;
  }

  boolean isCurved() {
    return curved;
  }

  List<List<Point2D>> subpaths() {
    return subpaths;
  }

  /** Returns the segments of all subpaths. */
  List<List<Point2D>> pieces() {
    List<List<Point2D>> pieces = new ArrayList<>();
    for (List<Point2D> subpath : subpaths) {
      for (int i = 1; i < subpath.size(); i++) {
        pieces.add(subpath.subList(i - 1, i + 1));
      }
    }
    return pieces;
  }

  /** Returns the path as an outline with closed subpaths. */
  Path2D outline() {
    Path2D outline = new Path2D.Double();
    for (List<Point2D> subpath : subpaths) {
      outline.moveTo(subpath.get(0).getX(), subpath.get(0).getY());
      subpath.forEach(point -> outline.lineTo(point.getX(), point.getY()));
      outline.closePath();
    }
    return outline;
  }

  static Rectangle2D bounds(List<Point2D> points) {
    Rectangle2D bounds = new Rectangle2D.Double(points.get(0).getX(), points.get(0).getY(), 0, 0);
    points.forEach(bounds::add);
    return bounds;
  }

  /** Returns whether each piece is upright or level, as those of a rectangle or of a line are. */
  static boolean isLevel(List<Point2D> points) {
    for (int i = 1; i < points.size(); i++) {
      double width = Math.abs(points.get(i).getX() - points.get(i - 1).getX());
      double height = Math.abs(points.get(i).getY() - points.get(i - 1).getY());
      if (Math.min(width, height) > STRAIGHT_PT) {
        return false;
      }
    }
    return true;
  }
}
