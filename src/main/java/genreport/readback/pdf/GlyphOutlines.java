package genreport.readback.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.util.Matrix;

/** Where the ink of a file's glyphs is, each read once. */
final class GlyphOutlines {

  private final Map<COSDictionary, Map<Integer, Optional<Rectangle2D>>> known =
      new IdentityHashMap<>();

  /**
   * The bounds of a glyph's ink in user space; empty when it has none, or when its outline can't be
   * asked for.
   *
   * @param matrix from the glyph's em to user space
   */
  Optional<Rectangle2D> ink(PDFont font, int code, Matrix matrix) throws IOException {
    Map<Integer, Optional<Rectangle2D>> glyphs =
        known.computeIfAbsent(font.getCOSObject(), any -> new HashMap<>());
    Optional<Rectangle2D> bounds = glyphs.get(code);
    if (bounds == null) {
      bounds = bounds(font, code);
      glyphs.put(code, bounds);
    }
    AffineTransform transform = matrix.createAffineTransform();
    return bounds.map(em -> transform.createTransformedShape(em).getBounds2D());
  }

  private static Optional<Rectangle2D> bounds(PDFont font, int code) throws IOException {
    if (!(font instanceof PDVectorFont outlined)) {
      return Optional.empty();
    }
    GeneralPath path = outlined.getNormalizedPath(code);
    path.transform(font.getFontMatrix().createAffineTransform());
    Rectangle2D bounds = path.getBounds2D();
    return bounds.isEmpty() ? Optional.empty() : Optional.of(bounds);
  }
}
