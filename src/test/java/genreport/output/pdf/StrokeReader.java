package genreport.output.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Reads the straight lines that a page strokes, in PDF's own coordinates. */
final class StrokeReader extends PDFGraphicsStreamEngine {

  private final List<String> lines = new ArrayList<>();
  private Point2D.Float from = new Point2D.Float();
  private Point2D.Float to = new Point2D.Float();

  StrokeReader(PDPage page) {
    super(page);
  }

  /** Each line as its ends and its width. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void moveTo(float x, float y) {
    from = new Point2D.Float(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    to = new Point2D.Float(x, y);
  }

  @Override
  public void strokePath() {
    float width = getGraphicsState().getLineWidth();
    lines.add(String.format("%.2f %.2f %.2f %.2f %.2f", from.x, from.y, to.x, to.y, width));
  }

  @Override
  public Point2D getCurrentPoint() {
    return to;
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

  @Override
  public void drawImage(PDImage image) {}

  @Override
  public void clip(int windingRule) {}

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

  @Override
  public void closePath() {}

  @Override
  public void endPath() {}

  @Override
  public void fillPath(int windingRule) {}

  @Override
  public void fillAndStrokePath(int windingRule) {}

  @Override
  public void shadingFill(COSName name) {}
}
