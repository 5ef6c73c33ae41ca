package genreport.font;

import genreport.font.UnusableFontException.Reason;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The outlines of a face's glyphs (OpenType, glyf and loca tables). */
final class Outlines {

  private static final int UNSOUND = -1;

  private final ByteBuffer outlines;
  private final ByteBuffer places;
  private final boolean longPlaces;
  private final int glyphs;

  /**
   * @param glyphs number of glyphs in the face
   * @throws UnusableFontException if the face has no TrueType outlines
   */
  Outlines(FaceTables tables, int glyphs) throws UnusableFontException {
    Optional<ByteBuffer> glyf = tables.table("glyf");
    boolean empty = glyf.isEmpty() || glyf.get().limit() == 0;
    if (tables.postScript()) {
      throw new UnusableFontException(Reason.POSTSCRIPT_OUTLINES, "CFF in " + tables.file());
    }
    if (empty) {
      throw new UnusableFontException(Reason.BITMAPS_ONLY, "no outlines in " + tables.file());
    }
    longPlaces = tables.required("head", 54).getShort(50) != 0;
    places = tables.required("loca", (glyphs + 1) * (longPlaces ? 4 : 2));
    outlines = tables.required("glyf", 0);
    this.glyphs = glyphs;
  }

  /** Returns whether a glyph has an outline. */
  boolean hasInk(int glyph) {
    return place(glyph) != place(glyph + 1);
  }

  /** Returns the left edge of the ink, in font units from the origin. */
  int left(int glyph) {
    return outlines.getShort(place(glyph) + 2);
  }

  /** Returns the right edge of the ink, in font units from the origin. */
  int right(int glyph) {
    return outlines.getShort(place(glyph) + 6);
  }

  /** Returns the bytes of a glyph's outline; none if it has no ink. */
  ByteBuffer bytes(int glyph) {
    int start = place(glyph);
    return outlines.slice(start, place(glyph + 1) - start);
  }

  private int place(int glyph) {
    return longPlaces ? places.getInt(4 * glyph) : 2 * (places.getShort(2 * glyph) & 0xFFFF);
  }

  /**
   * Returns whether every glyph lies within the table, and the components of every composite exist,
   * contain no cycle and are within {@link FontLimits}.
   */
  boolean areSound() {
    int[] parts = new int[glyphs];
    for (int glyph = 0; glyph < glyphs; glyph++) {
      int start = place(glyph);
      int end = place(glyph + 1);
      boolean within = start >= 0 && end >= start && end <= outlines.limit();
      if (!within || (end > start && end - start < GlyphComponent.GLYPH_HEADER)) {
        return false;
      }
    }
    for (int glyph = 0; glyph < glyphs; glyph++) {
      if (parts(glyph, 0, parts) == UNSOUND) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the number of components of a glyph, nested ones included; {@link #UNSOUND} if one does
   * not exist or there are too many.
   *
   * @param depth nesting depth of the glyph, from 0
   * @param known the number of components of each glyph plus 1; 0 if not known yet
   */
  private int parts(int glyph, int depth, int[] known) {
    if (known[glyph] != 0) {
      return known[glyph] - 1;
    }
    int end = place(glyph + 1);
    int at = place(glyph);
    int parts = 0;
    if (end > at && outlines.getShort(at) < 0) {
      if (depth > FontLimits.COMPOSITE_DEPTH) {
        return UNSOUND;
      }
      boolean more = true;
      for (at += GlyphComponent.GLYPH_HEADER;
          more;
          at += GlyphComponent.length(outlines.getShort(at))) {
        int part = at + 4 > end ? glyphs : outlines.getShort(at + 2) & 0xFFFF;
        int inner = part >= glyphs ? UNSOUND : parts(part, depth + 1, known);
        parts += 1 + inner;
        if (inner == UNSOUND || parts > FontLimits.COMPOSITE_PARTS) {
          return UNSOUND;
        }
        more = (outlines.getShort(at) & GlyphComponent.MORE_COMPONENTS) != 0;
      }
    }
    known[glyph] = parts + 1;
    return parts;
  }
}
