package genreport.readback.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/** Compares the shapes of glyphs, whatever their sizes. */
final class GlyphShape {

  /**
   * The least share of the common area in the area of both. Other forms of the same digit have 0.9
   * and more in the bundled faces, different digits 0.61 at the most.
   */
  private static final double LEAST_SHARE = 0.85;

  /** How far a curve may be from its chords, in widths and heights of the glyph. */
  private static final double FLATNESS = 0.001;

  private GlyphShape() {}

  /** Returns whether two outlines that are scaled to one box cover nearly the same area. */
  static boolean areOfOneLetter(Path2D one, Path2D other) {
    if (one.getBounds2D().isEmpty() || other.getBounds2D().isEmpty()) {
      return false;
    }
    Area common = inUnitBox(one);
    common.intersect(inUnitBox(other));
    Area both = inUnitBox(one);
    both.add(inUnitBox(other));
    return size(common) >= LEAST_SHARE * size(both);
  }

  private static Area inUnitBox(Path2D outline) {
    Rectangle2D box = outline.getBounds2D();
    AffineTransform scale =
        AffineTransform.getScaleInstance(1 / box.getWidth(), 1 / box.getHeight());
    scale.translate(-box.getX(), -box.getY());
    return new Area(scale.createTransformedShape(outline));
  }

  /** Returns the area by the shoelace formula; an {@link Area}'s holes run the other way round. */
  private static double size(Area area) {
    double sum = 0;
    double[] point = new double[6];
    double[] start = new double[2];
    double[] last = new double[2];
    PathIterator lines = new FlatteningPathIterator(area.getPathIterator(null), FLATNESS);
    for (; !lines.isDone(); lines.next()) {
      int kind = lines.currentSegment(point);
      if (kind == PathIterator.SEG_MOVETO) {
        System.arraycopy(point, 0, start, 0, 2);
      } else {
        double[] to = kind == PathIterator.SEG_CLOSE ? start : point;
        sum += last[0] * to[1] - to[0] * last[1];
        System.arraycopy(to, 0, point, 0, 2);
      }
      System.arraycopy(point, 0, last, 0, 2);
    }
    return Math.abs(sum) / 2;
  }
}
