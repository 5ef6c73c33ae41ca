package genreport.readback.pdf;

import genreport.readback.PlainText;
import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** Reads glyphs that a reader sees, and notes those that a reader doesn't see as they are read. */
final class GlyphScanner {

  /** A line of text that rises or falls by more than this is not read as a line. */
  private static final double SLOPE = 0.1;

  /** Type is read from this size on; the smallest of a printed report is 7 points. */
  private static final double SMALLEST_PT = 2.5;

  private static final double LARGEST_PT = 250;

  /** The least ratio of a glyph's area to the square of its larger dimension. */
  private static final double NARROWEST = 0.2;

  /** The thickest stroke that doesn't fill the gaps of a glyph. */
  private static final double THICKEST_PEN_EM = 0.1;

  /** The largest height of a hyphen's ink. */
  private static final double HYPHEN_EM = 0.25;

  private static final String SOFT_HYPHEN = "\u00AD";

  /** The text of a glyph without a mapping to Unicode. */
  private static final String UNKNOWN = "\uFFFD";

  private final PageFaults faults;
  private final GlyphOutlines outlines;
  private final ShownPlaces places;
  private final PaintedPage painted;
  private final ScannedPage.Builder found;

  /**
   * A glyph to show.
   *
   * @param matrix from its em square to user space
   * @param advanceEm its advance width
   */
  record Shown(Matrix matrix, PDFont font, int code, double advanceEm) {

    double widthPt() {
      return Math.hypot(matrix.getScaleX(), matrix.getShearY());
    }

    double heightPt() {
      return Math.hypot(matrix.getShearX(), matrix.getScaleY());
    }

    /** Returns the area of the em square; negative if the glyph is mirrored. */
    double areaPt() {
      return matrix.getScaleX() * matrix.getScaleY() - matrix.getShearX() * matrix.getShearY();
    }
  }

  GlyphScanner(
      Reading reading, ShownPlaces places, PaintedPage painted, ScannedPage.Builder found) {
    this.faults = reading.faults();
    this.outlines = reading.outlines();
    this.places = places;
    this.painted = painted;
    this.found = found;
  }

  void show(PageScanner page, Shown shown) throws IOException {
    String known = shown.font().toUnicode(shown.code());
    String text = PlainText.of(known == null ? UNKNOWN : known);
    boolean isDrawn = shown.font() instanceof PDType3Font;
    Optional<Rectangle2D> ink =
        isDrawn ? Optional.empty() : outlines.ink(shown.font(), shown.code(), shown.matrix());
    if (isDrawn) {
      faults.add(PageFault.DRAWN_FONT);
    } else if (ink.isPresent() == text.isEmpty() && !isAllowed(known, ink, shown)) {
      faults.add(PageFault.SHAPELESS);
    } else if (!outlines.isOfText(shown.font(), shown.code())) {
      faults.add(PageFault.OTHER_SHAPE);
    }
    if (!text.isEmpty() && isSeen(page, ink, shown)) {
      PageGlyph glyph = glyph(text, shown);
      if (ink.isPresent()) {
        painted.add(PaintedPage.core(ink.get()), luminance(page), glyph);
      }
    }
  }

  /** Returns whether a glyph may have ink but no text, or text but no ink. */
  private static boolean isAllowed(@Nullable String known, Optional<Rectangle2D> ink, Shown shown) {
    if (known == null) {
      return ink.isEmpty();
    }
    if (ink.isPresent()) {
      return known.equals(SOFT_HYPHEN) && ink.get().getHeight() < HYPHEN_EM * shown.heightPt();
    }
    return known.codePoints().allMatch(GlyphScanner::isShapeless);
  }

  private static boolean isShapeless(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.FORMAT || type == Character.NON_SPACING_MARK;
  }

  /**
   * Returns whether a glyph is visible, at least in part, and adds the faults of its visibility.
   */
  private boolean isSeen(PageScanner page, Optional<Rectangle2D> ink, Shown shown)
      throws IOException {
    PDGraphicsState state = page.getGraphicsState();
    RenderingMode mode = state.getTextState().getRenderingMode();
    if (!mode.isFill() && !mode.isStroke()) {
      faults.add(PageFault.INVISIBLE);
      return false;
    }
    if (mode.isClip()) {
      faults.add(PageFault.CLIPPED);
    }
    page.noteBlending(mode.isFill() ? state.getNonStrokeAlphaConstant() : state.getAlphaConstant());
    if (mode.isStroke()) {
      double pen = state.getLineWidth() * Math.sqrt(Math.abs(area(state)));
      page.noteBlending(state.getAlphaConstant());
      if (pen > THICKEST_PEN_EM * shown.heightPt()) {
        faults.add(PageFault.COVERED);
      }
    }
    noteSize(shown);
    return ink.isEmpty() || isWithinClip(state, ink.get());
  }

  private static double area(PDGraphicsState state) {
    return state.getCurrentTransformationMatrix().createAffineTransform().getDeterminant();
  }

  private void noteSize(Shown shown) {
    double smaller = Math.min(shown.widthPt(), shown.heightPt());
    double larger = Math.max(shown.widthPt(), shown.heightPt());
    double area = shown.areaPt();
    boolean plain =
        smaller * places.userUnit() >= SMALLEST_PT
            && larger <= LARGEST_PT
            && area >= NARROWEST * larger * larger;
    if (!plain) {
      faults.add(PageFault.TINY);
    }
  }

  private boolean isWithinClip(PDGraphicsState state, Rectangle2D ink) {
    Area clip = state.getCurrentClippingPath();
    Rectangle2D core = PaintedPage.core(ink);
    if (!clip.contains(core)) {
      faults.add(PageFault.CLIPPED);
      return clip.intersects(core);
    }
    return true;
  }

  private static double luminance(PageScanner page) throws IOException {
    PDGraphicsState state = page.getGraphicsState();
    RenderingMode mode = state.getTextState().getRenderingMode();
    double fill = mode.isFill() ? page.luminance(state.getNonStrokingColor()) : 0;
    double stroke = mode.isStroke() ? page.luminance(state.getStrokingColor()) : 0;
    return Math.max(fill, stroke);
  }

  private PageGlyph glyph(String text, Shown shown) {
    Matrix matrix = shown.matrix();
    Point2D at = places.shown(matrix.getTranslateX(), matrix.getTranslateY());
    Point2D next =
        places.shown(
            matrix.getTranslateX() + matrix.getScaleX(),
            matrix.getTranslateY() + matrix.getShearY());
    double run = next.getX() - at.getX();
    boolean straight = run > 0 && Math.abs(next.getY() - at.getY()) < SLOPE * run;
    PageGlyph glyph =
        new PageGlyph(
            text, at.getX(), at.getY(), run * shown.advanceEm(), matrix.getScalingFactorY());
    found.add(glyph, straight);
    return glyph;
  }
}
