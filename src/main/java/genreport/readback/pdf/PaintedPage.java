package genreport.readback.pdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is painted on a page so far, as rectangles in user space: finds glyphs that don't stand out
 * from what is under them, and glyphs that something is painted over.
 */
final class PaintedPage {

  /** Of luminances; black on white has 21 (WCAG 2.2, “contrast ratio”). */
  private static final double LEAST_CONTRAST = 1.3;

  /** On each side of a glyph's ink, what may touch something else. */
  private static final double EDGE = 0.15;

  private static final double LEAST_SIDE_PT = 0.1;

  /** Of a glyph's ink without its edges, what may lie under something else. */
  private static final double LEAST_COVERED = 0.03;

  /** Of the smaller of two glyphs, what makes them stand in the same place. */
  private static final double SAME_PLACE = 0.5;

  private static final double ROW_PT = 16;
  private static final double WHITE = 1;

  /** Something painted, with the luminance of its colour from 0 to 1. */
  private record Shape(Rectangle2D bounds, double luminance) {}

  /** A glyph's ink without its edges. */
  private record Ink(Rectangle2D core, PageGlyph glyph) {}

  private final PageFaults faults;
  private final List<Shape> shapes = new ArrayList<>();
  private final List<Ink> inks = new ArrayList<>();
  private final Map<Integer, List<Ink>> rows = new HashMap<>();

  PaintedPage(PageFaults faults) {
    this.faults = faults;
  }

  static Rectangle2D core(Rectangle2D ink) {
    double width = Math.max(LEAST_SIDE_PT, ink.getWidth() * (1 - 2 * EDGE));
    double height = Math.max(LEAST_SIDE_PT, ink.getHeight() * (1 - 2 * EDGE));
    return new Rectangle2D.Double(
        ink.getCenterX() - width / 2, ink.getCenterY() - height / 2, width, height);
  }

  /** Whether a colour can't be told from paper. */
  static boolean isPaper(double luminance) {
    return isFaint(luminance, WHITE);
  }

  /**
   * Paints a glyph.
   *
   * @param core of its ink
   */
  void add(Rectangle2D core, double luminance, PageGlyph glyph) {
    if (isFaintOnGround(core, luminance)) {
      faults.add(PageFault.FAINT);
    }
    Ink ink = new Ink(core, glyph);
    int last = (int) Math.floor(core.getMaxY() / ROW_PT);
    for (int row = (int) Math.floor(core.getMinY() / ROW_PT); row <= last; row++) {
      List<Ink> others = rows.computeIfAbsent(row, any -> new ArrayList<>());
      if (others.stream().anyMatch(other -> isInPlaceOf(ink, other))) {
        faults.add(PageFault.OVERPRINTED);
      }
      others.add(ink);
    }
    inks.add(ink);
  }

  private boolean isFaintOnGround(Rectangle2D core, double luminance) {
    for (int i = shapes.size() - 1; i >= 0; i--) {
      Shape shape = shapes.get(i);
      if (covers(shape.bounds(), core)) {
        if (isFaint(shape.luminance(), luminance)) {
          return true;
        }
        if (shape.bounds().contains(core)) {
          return false;
        }
      }
    }
    return isPaper(luminance);
  }

  private static boolean isInPlaceOf(Ink one, Ink other) {
    double smaller = Math.min(area(one.core()), area(other.core()));
    return common(one.core(), other.core()) > SAME_PLACE * smaller
        && !one.glyph().repeats(other.glyph())
        && !one.glyph().isMark()
        && !other.glyph().isMark();
  }

  /**
   * Paints a shape; one that is a line lies over glyphs too.
   *
   * @param luminance of its colour
   */
  void add(Rectangle2D bounds, double luminance) {
    if (inks.stream().anyMatch(ink -> covers(bounds, ink.core()))) {
      faults.add(PageFault.COVERED);
    }
    shapes.add(new Shape(bounds, luminance));
  }

  private static boolean covers(Rectangle2D bounds, Rectangle2D core) {
    return bounds.intersects(core) && common(bounds, core) > LEAST_COVERED * area(core);
  }

  private static double common(Rectangle2D one, Rectangle2D other) {
    double width = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getX(), other.getX());
    double height = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getY(), other.getY());
    return Math.max(0, width) * Math.max(0, height);
  }

  private static double area(Rectangle2D bounds) {
    return bounds.getWidth() * bounds.getHeight();
  }

  private static boolean isFaint(double one, double other) {
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) < LEAST_CONTRAST;
  }
}
