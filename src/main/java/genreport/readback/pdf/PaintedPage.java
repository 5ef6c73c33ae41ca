package genreport.readback.pdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The content painted on a page so far, as rectangles in user space. Finds glyphs without contrast
 * to their background, and glyphs that are painted over.
 */
final class PaintedPage {

  /** The lowest contrast ratio of visible text; black on white has 21 (WCAG 2.2). */
  private static final double LEAST_CONTRAST = 1.3;

  /**
   * The margin on each side of a glyph's ink that may overlap other content, as a part of its width
   * or height.
   */
  private static final double EDGE = 0.15;

  private static final double LEAST_SIDE_PT = 0.1;

  /** The part of a glyph's core that may be covered. */
  private static final double LEAST_COVERED = 0.03;

  /** The overlap by which two glyphs stand in the same place, as a part of the smaller one. */
  private static final double SAME_PLACE = 0.5;

  private static final double ROW_PT = 16;
  private static final double WHITE = 1;

  /** A painted shape with the luminance of its colour, from 0 to 1. */
  private record Shape(Rectangle2D bounds, double luminance) {}

  /** A glyph with its core: its ink without the margins. */
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

  /** Returns whether a colour has no contrast to white paper. */
  static boolean isPaper(double luminance) {
    return isFaint(luminance, WHITE);
  }

  /**
   * Adds a glyph.
   *
   * @param core its ink without the margins
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
   * Adds a filled shape or a line.
   *
   * @param luminance of its colour, from 0 to 1
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
