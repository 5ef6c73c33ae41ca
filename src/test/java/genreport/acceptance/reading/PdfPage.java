package genreport.acceptance.reading;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The glyphs and the ruled lines of a page, in the order in which they are painted. */
public final class PdfPage extends PDFGraphicsStreamEngine {

  private final int number;
  private final double height;
  private final List<PdfGlyph> glyphs = new ArrayList<>();
  private final List<Box> rules = new ArrayList<>();
  private Point2D from = new Point2D.Double();
  private Point2D to = new Point2D.Double();
  private boolean hasRectangle;

  /**
   * @param number from 1
   */
  public PdfPage(PDPage page, int number) throws IOException {
    super(page);
    this.number = number;
    this.height = page.getMediaBox().getHeight();
    processPage(page);
  }

  public int number() {
    return number;
  }

  /** Without white space. */
  public List<PdfGlyph> glyphs() {
    return List.copyOf(glyphs);
  }

  /** Each as a box without width or without height. */
  public List<Box> rules() {
    return List.copyOf(rules);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector advance)
      throws IOException {
    String text = font.toUnicode(code);
    Rectangle2D shape = ((PDVectorFont) font).getNormalizedPath(code).getBounds2D();
    if (text == null || Words.of(text).isEmpty()) {
      return;
    }
    double x = matrix.getTranslateX();
    double baseline = height - matrix.getTranslateY();
    double em = matrix.getScalingFactorY();
    double stretched = matrix.getScalingFactorX() / 1000;
    Box ink =
        new Box(
            x + shape.getMinX() * stretched,
            baseline - shape.getMaxY() * em / 1000,
            x + shape.getMaxX() * stretched,
            baseline - shape.getMinY() * em / 1000);
    glyphs.add(new PdfGlyph(number, text, x, baseline, em, font.getName(), ink));
  }

  @Override
  public void moveTo(float x, float y) {
    from = new Point2D.Double(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    to = new Point2D.Double(x, y);
  }

  @Override
  public void strokePath() {
    if (hasRectangle) {
      throw new UnsupportedOperationException("a table's lines are stroked one by one");
    }
    rules.add(
        new Box(
            Math.min(from.getX(), to.getX()),
            height - Math.max(from.getY(), to.getY()),
            Math.max(from.getX(), to.getX()),
            height - Math.min(from.getY(), to.getY())));
  }

  @Override
  public Point2D getCurrentPoint() {
    return to;
  }

  @Override
  public void fillPath(int windingRule) {
    throw new UnsupportedOperationException("a table's lines are stroked");
  }

  /** LibreOffice clips to the page. */
  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    hasRectangle = true;
  }

  @Override
  public void drawImage(PDImage image) {}

  @Override
  public void clip(int windingRule) {}

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

  @Override
  public void closePath() {}

  @Override
  public void endPath() {
    hasRectangle = false;
  }

  @Override
  public void fillAndStrokePath(int windingRule) {}

  @Override
  public void shadingFill(COSName name) {}
}
