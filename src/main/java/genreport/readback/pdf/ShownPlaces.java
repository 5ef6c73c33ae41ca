package genreport.readback.pdf;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Converts points of user space to places on the page as shown: in points from the top left corner,
 * y downwards.
 */
record ShownPlaces(PDRectangle area, int rotation, double userUnit) {

  static ShownPlaces of(PDPage page) {
    return new ShownPlaces(page.getCropBox(), page.getRotation(), page.getUserUnit());
  }

  Point2D shown(double x, double y) {
    double left = x - area.getLowerLeftX();
    double low = y - area.getLowerLeftY();
    return switch (rotation) {
      case 90 -> new Point2D.Double(low, left);
      case 180 -> new Point2D.Double(area.getWidth() - left, low);
      case 270 -> new Point2D.Double(area.getHeight() - low, area.getWidth() - left);
      default -> new Point2D.Double(left, area.getHeight() - low);
    };
  }

  /** Returns the line that a shape looks like. */
  Optional<RuledLine> rule(Rectangle2D bounds) {
    Point2D from = shown(bounds.getMinX(), bounds.getMinY());
    Point2D to = shown(bounds.getMaxX(), bounds.getMaxY());
    return RuledLine.of(from.getX(), from.getY(), to.getX(), to.getY());
  }
}
