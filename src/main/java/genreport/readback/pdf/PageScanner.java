package genreport.readback.pdf;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Collects the glyphs and straight lines of a page, with positions on the page as shown, and the
 * faults of the page.
 */
final class PageScanner extends PDFGraphicsStreamEngine {

  private static final COSName DEFAULT = COSName.getPDFName("Default");

  /** Text rendering modes are numbered from 0 (ISO 32000-1, 9.3.6). */
  private static final int LAST_MODE = 7;

  private final PageFaults faults;
  private final Budget budget;
  private final ShownPlaces places;
  private final GlyphScanner glyphs;
  private final ScannedPage.Builder found;
  private final PaintedPage painted;
  private final DrawnPath path = new DrawnPath();

  /** Whether the current path becomes a clipping path. */
  private boolean clips;

  private int forms;

  private PageScanner(PDPage page, Reading reading) {
    super(page);
    faults = reading.faults();
    budget = reading.budget();
    places = ShownPlaces.of(page);
    painted = new PaintedPage(faults);
    found = new ScannedPage.Builder();
    glyphs = new GlyphScanner(reading, places, painted, found);
  }

  static ScannedPage scan(PDPage page, Reading reading) throws IOException {
    boolean hasArea =
        PDPageTree.getInheritableAttribute(page.getCOSObject(), COSName.MEDIA_BOX)
                instanceof COSArray area
            && area.size() == 4;
    if (!hasArea) {
      throw new IOException("a page without its area");
    }
    PageScanner scanner = new PageScanner(page, reading);
    scanner.processPage(page);
    return scanner.found.page();
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    budget.addOperator();
    requireKnownMode(operator, operands);
    boolean isImage =
        operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE)
            || (operator.getName().equals(OperatorName.DRAW_OBJECT) && isImage(operands));
    if (isImage) {
      faults.add(PageFault.IMAGE);
    } else {
      super.processOperator(operator, operands);
    }
  }

  /** PDFBox passes over an unknown mode of text; other programs look at some of its bits. */
  private static void requireKnownMode(Operator operator, List<COSBase> operands)
      throws IOException {
    boolean isKnown =
        !operator.getName().equals(OperatorName.SET_TEXT_RENDERINGMODE)
            || (operands.size() == 1
                && operands.get(0) instanceof COSInteger mode
                && mode.longValue() >= 0
                && mode.longValue() <= LAST_MODE);
    if (!isKnown) {
      throw new IOException("unknown mode of text " + operands);
    }
  }

  /**
   * Returns whether an operator draws an image. PDFBox decodes some images when it opens them, so
   * this is checked before.
   */
  private boolean isImage(List<COSBase> operands) {
    return operands.size() == 1
        && operands.get(0) instanceof COSName name
        && getResources() != null
        && getResources().getCOSObject().getDictionaryObject(COSName.XOBJECT)
            instanceof COSDictionary objects
        && objects.getDictionaryObject(name) instanceof COSDictionary object
        && COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE));
  }

  /** Fails. PDFBox ignores a broken operator, but other programs may show something. */
  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
      throws IOException {
    throw e;
  }

  @Override
  protected void unsupportedOperator(Operator operator, List<COSBase> operands) throws IOException {
    throw new IOException("unknown operator " + operator.getName());
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    Budget.requireDepth(++forms);
    noteOptional(form);
    super.showForm(form);
    forms--;
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    Budget.requireDepth(++forms);
    noteOptional(form);
    noteBlending(
        Math.min(
            getGraphicsState().getAlphaConstant(), getGraphicsState().getNonStrokeAlphaConstant()));
    super.showTransparencyGroup(form);
    forms--;
  }

  private void noteOptional(PDFormXObject form) {
    if (form.getCOSObject().containsKey(COSName.OC)) {
      faults.add(PageFault.OPTIONAL);
    }
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    if (COSName.OC.equals(tag)) {
      faults.add(PageFault.OPTIONAL);
    }
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector advance)
      throws IOException {
    budget.addGlyph();
    glyphs.show(this, new GlyphScanner.Shown(matrix, font, code, advance.getX()));
  }

  /**
   * Adds a fault if paint is not opaque.
   *
   * @param alpha the opacity of the paint, from 0 to 1
   */
  void noteBlending(double alpha) {
    boolean plain =
        alpha >= 1
            && isNormal(getGraphicsState().getBlendMode())
            && getGraphicsState().getSoftMask() == null
            && isNoTransfer(getGraphicsState().getTransfer());
    if (!plain) {
      faults.add(PageFault.BLENDED);
    }
  }

  private static boolean isNormal(BlendMode mode) {
    return mode.equals(BlendMode.NORMAL) || mode.equals(BlendMode.COMPATIBLE);
  }

  /** Returns whether a transfer function leaves colours unchanged (ISO 32000-1, 10.5). */
  private static boolean isNoTransfer(@Nullable COSBase transfer) {
    return transfer == null || COSName.IDENTITY.equals(transfer) || DEFAULT.equals(transfer);
  }

  /** Returns the relative luminance of a colour, from 0 to 1 (WCAG 2.2). */
  double luminance(PDColor color) throws IOException {
    if (color.isPattern()) {
      faults.add(PageFault.PATTERN);
      return 0;
    }
    int rgb = color.toRGB();
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    return Math.pow((channel & 0xFF) / 255.0, 2.2);
  }

  /** Returns the part of a rectangle within the clipping path's bounds. */
  Optional<Rectangle2D> clipped(Rectangle2D bounds) {
    Rectangle2D clip = getGraphicsState().getCurrentClippingPath().getBounds2D();
    Rectangle2D common = clip.createIntersection(bounds);
    return common.getWidth() < 0 || common.getHeight() < 0 || clip.isEmpty()
        ? Optional.empty()
        : Optional.of(common);
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(x1, y1);
    path.curveTo(x2, y2);
    path.curveTo(x3, y3);
  }

  @Override
  public void closePath() {
    path.close();
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.add(p0, p1, p2, p3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.end();
  }

  @Override
  public void strokePath() throws IOException {
    stroke();
    endPath();
  }

  @Override
  public void fillPath(int windingRule) throws IOException {
    fill();
    endPath();
  }

  @Override
  public void fillAndStrokePath(int windingRule) throws IOException {
    fill();
    stroke();
    endPath();
  }

  private void stroke() throws IOException {
    noteBlending(getGraphicsState().getAlphaConstant());
    double luminance = luminance(getGraphicsState().getStrokingColor());
    double width = transformWidth(getGraphicsState().getLineWidth());
    for (List<Point2D> piece : path.pieces()) {
      paint(piece, width, luminance);
    }
  }

  private void fill() throws IOException {
    noteBlending(getGraphicsState().getNonStrokeAlphaConstant());
    double luminance = luminance(getGraphicsState().getNonStrokingColor());
    for (List<Point2D> subpath : path.subpaths()) {
      paint(subpath, 0, luminance);
    }
  }

  /**
   * Processes a filled shape or a stroked segment.
   *
   * @param penWidth in points; 0 for a filled shape
   */
  private void paint(List<Point2D> points, double penWidth, double luminance) {
    budget.addShape();
    Rectangle2D exact = DrawnPath.bounds(points);
    Rectangle2D bounds =
        new Rectangle2D.Double(
            exact.getX() - penWidth / 2,
            exact.getY() - penWidth / 2,
            exact.getWidth() + penWidth,
            exact.getHeight() + penWidth);
    Optional<Rectangle2D> seen = clipped(bounds);
    if (seen.isEmpty()) {
      return;
    }
    painted.add(seen.get(), luminance);
    boolean isPaper = PaintedPage.isPaper(luminance);
    if (!isPaper && (path.isCurved() || !DrawnPath.isLevel(points) || isSmall(seen.get()))) {
      faults.add(PageFault.DRAWING);
    } else if (!isPaper) {
      places.rule(exact).ifPresent(found::add);
    }
  }

  /**
   * Returns whether a shape is too thick for a table line and small enough for a stroke of a
   * character.
   */
  private static boolean isSmall(Rectangle2D bounds) {
    double thin = Math.min(bounds.getWidth(), bounds.getHeight());
    double thick = Math.max(bounds.getWidth(), bounds.getHeight());
    return thin > RuledLine.THICKEST_PT && thick < RuledLine.LARGEST_STROKE_PT;
  }

  @Override
  public void clip(int windingRule) {
    clips = true;
  }

  @Override
  public void endPath() {
    if (clips) {
      Path2D outline = path.outline();
      getGraphicsState().intersectClippingPath(new Area(outline));
    }
    clips = false;
    path.clear();
  }

  @Override
  public void drawImage(PDImage image) {
    faults.add(PageFault.IMAGE);
  }

  @Override
  public void shadingFill(COSName name) {
    faults.add(PageFault.PATTERN);
  }
}
