package genreport.readback.pdf;

import genreport.readback.PlainText;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects a page's glyphs and straight lines, placed as the page is shown. */
final class PageScanner extends PDFGraphicsStreamEngine {

  /** A line of text that rises or falls by more than this is not read as a line. */
  private static final double SLOPE = 0.1;

  /** What stands for a glyph of which the file doesn't say what it means. */
  private static final String UNKNOWN = "\uFFFD";

  private final List<Glyph> level = new ArrayList<>();
  private final List<Glyph> turned = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final PDRectangle area;
  private final int rotation;

  /** The path that is being drawn, in user space; each subpath begins with its start. */
  private final List<List<Point2D>> path = new ArrayList<>();

  private PageScanner(PDPage page) {
    super(page);
    area = page.getCropBox();
    rotation = page.getRotation();
  }

  static ScannedPage scan(PDPage page) throws IOException {
    PageScanner scanner = new PageScanner(page);
    scanner.processPage(page);
    return new ScannedPage(scanner.level, scanner.turned, scanner.rules);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector advance)
      throws IOException {
    String known = font.toUnicode(code);
    String text = PlainText.of(known == null ? UNKNOWN : unified(known));
    if (text.isEmpty()) {
      return;
    }
    Point2D at = shown(matrix.getTranslateX(), matrix.getTranslateY());
    Point2D next =
        shown(
            matrix.getTranslateX() + matrix.getScaleX(),
            matrix.getTranslateY() + matrix.getShearY());
    double run = next.getX() - at.getX();
    boolean straight = run > 0 && Math.abs(next.getY() - at.getY()) < SLOPE * run;
    Glyph glyph =
        new Glyph(text, at.getX(), at.getY(), run * advance.getX(), matrix.getScalingFactorY());
    (straight ? level : turned).add(glyph);
  }

  /**
   * Some programs name a character's glyph by the radical of the same shape (U+2E80 to U+2FD5),
   * which nobody types.
   */
  private static String unified(String text) {
    int c = text.codePointAt(0);
    return c >= 0x2E80 && c <= 0x2FD5 ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
  }

  /** Where a point of user space is on the page as shown. */
  private Point2D shown(double x, double y) {
    double left = x - area.getLowerLeftX();
    double low = y - area.getLowerLeftY();
    return switch (rotation) {
      case 90 -> new Point2D.Double(low, left);
      case 180 -> new Point2D.Double(area.getWidth() - left, low);
      case 270 -> new Point2D.Double(area.getHeight() - low, area.getWidth() - left);
      default -> new Point2D.Double(left, area.getHeight() - low);
    };
  }

  @Override
  public void moveTo(float x, float y) {
    path.add(new ArrayList<>(List.of(new Point2D.Double(x, y))));
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.isEmpty()) {
      moveTo(x, y);
    } else {
      path.get(path.size() - 1).add(new Point2D.Double(x, y));
    }
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    lineTo(x1, y1);
    lineTo(x2, y2);
    lineTo(x3, y3);
  }

  @Override
  public void closePath() {
    if (!path.isEmpty()) {
      List<Point2D> last = path.get(path.size() - 1);
      last.add(last.get(0));
    }
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.add(new ArrayList<>(List.of(p0, p1, p2, p3, p0)));
  }

  @Override
  public Point2D getCurrentPoint() {
    if (path.isEmpty()) {
      return new Point2D.Double();
    }
    List<Point2D> last = path.get(path.size() - 1);
    return last.get(last.size() - 1);
  }

  @Override
  public void strokePath() {
    for (List<Point2D> points : path) {
      for (int i = 1; i < points.size(); i++) {
        addRule(points.subList(i - 1, i + 1));
      }
    }
    path.clear();
  }

  @Override
  public void fillPath(int windingRule) {
    path.forEach(this::addRule);
    path.clear();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    path.forEach(this::addRule);
    strokePath();
  }

  @Override
  public void endPath() {
    path.clear();
  }

  private void addRule(List<Point2D> points) {
    double left = points.stream().mapToDouble(Point2D::getX).min().orElse(0);
    double right = points.stream().mapToDouble(Point2D::getX).max().orElse(0);
    double low = points.stream().mapToDouble(Point2D::getY).min().orElse(0);
    double high = points.stream().mapToDouble(Point2D::getY).max().orElse(0);
    Point2D from = shown(left, low);
    Point2D to = shown(right, high);
    Rule.of(from.getX(), from.getY(), to.getX(), to.getY()).ifPresent(rules::add);
  }

  @Override
  public void clip(int windingRule) {}

  @Override
  public void drawImage(PDImage image) {}

  @Override
  public void shadingFill(COSName name) {}
}
