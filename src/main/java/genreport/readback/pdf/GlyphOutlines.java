package genreport.readback.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
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

  private static final Rectangle2D NONE = new Rectangle2D.Double();

  /**
   * A glyph's outline.
   *
   * @param bounds in em; empty when it has no ink
   * @param isOfText whether it has the shape of the text that it stands for, as far as is known
   */
  private record Outline(Rectangle2D bounds, boolean isOfText) {}

  private final ReferenceFaces references;
  private final IdentityHashMap<COSDictionary, Map<Integer, Outline>> known =
      new IdentityHashMap<>();

  GlyphOutlines(ReferenceFaces references) {
    this.references = references;
  }

  /**
   * The bounds of a glyph's ink in user space; empty when it has none, or when its outline can't be
   * asked for.
   *
   * @param matrix from the glyph's em to user space
   */
  Optional<Rectangle2D> ink(PDFont font, int code, Matrix matrix) throws IOException {
    Rectangle2D bounds = outline(font, code).bounds();
    AffineTransform transform = matrix.createAffineTransform();
    return bounds.isEmpty()
        ? Optional.empty()
        : Optional.of(transform.createTransformedShape(bounds).getBounds2D());
  }

  /** Whether a glyph has the shape of the text that it stands for, as far as is known. */
  boolean isOfText(PDFont font, int code) throws IOException {
    return outline(font, code).isOfText();
  }

  private Outline outline(PDFont font, int code) throws IOException {
    Map<Integer, Outline> glyphs = known.get(font.getCOSObject());
    if (glyphs == null) {
      FontEntries.require(font.getCOSObject());
      glyphs = new HashMap<>();
      known.put(font.getCOSObject(), glyphs);
    }
    Outline outline = glyphs.get(code);
    if (outline == null) {
      outline = read(font, code);
      glyphs.put(code, outline);
    }
    return outline;
  }

  private Outline read(PDFont font, int code) throws IOException {
    if (!(font instanceof PDVectorFont outlined)) {
      return new Outline(NONE, true);
    }
    Path2D path = new Path2D.Double(outlined.getNormalizedPath(code));
    path.transform(font.getFontMatrix().createAffineTransform());
    String text = font.toUnicode(code);
    boolean isKnown =
        text != null
            && text.codePointCount(0, text.length()) == 1
            && Character.isLetterOrDigit(text.codePointAt(0));
    boolean isOfText =
        !isKnown || references.isOutlineOf(font.getName(), text.codePointAt(0), path);
    return new Outline(path.getBounds2D(), isOfText);
  }
}
