package genreport.font;

import genreport.font.UnusableFontException.Reason;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalInt;

/** Where a face's glyphs have their ink (OpenType, glyf and loca tables). */
final class Outlines {

  private static final int HEADER = 10;
  private static final int WORD_ARGUMENTS = 0x0001;
  private static final int ONE_SCALE = 0x0008;
  private static final int MORE_COMPONENTS = 0x0020;
  private static final int TWO_SCALES = 0x0040;
  private static final int TWO_BY_TWO = 0x0080;

  private final ByteBuffer outlines;
  private final ByteBuffer places;
  private final boolean longPlaces;
  private final int glyphs;

  /**
   * Takes the tables of a face.
   *
   * @param glyphs number of its glyphs
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

  /** Whether the glyph is more than a space. */
  boolean hasInk(int glyph) {
    return place(glyph) != place(glyph + 1);
  }

  /** The left edge of the ink, in the face's units from the glyph's origin. */
  int left(int glyph) {
    return outlines.getShort(place(glyph) + 2);
  }

  /** The right edge of the ink, in the face's units from the glyph's origin. */
  int right(int glyph) {
    return outlines.getShort(place(glyph) + 6);
  }

  private int place(int glyph) {
    return longPlaces ? places.getInt(4 * glyph) : 2 * (places.getShort(2 * glyph) & 0xFFFF);
  }

  /** Whether every glyph stands within the table, and the parts of every composite are there. */
  boolean areSound() {
    for (int glyph = 0; glyph < glyphs; glyph++) {
      int start = place(glyph);
      int length = place(glyph + 1) - start;
      boolean within = start >= 0 && length >= 0 && start + length <= outlines.limit();
      if (!within || (length > 0 && length < HEADER)) {
        return false;
      }
      if (length > 0 && outlines.getShort(start) < 0 && !hasSoundParts(start, start + length)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasSoundParts(int start, int end) {
    OptionalInt at = OptionalInt.of(start + HEADER);
    while (at.isPresent()) {
      at = afterPart(at.getAsInt());
      if (at.isPresent() && (at.getAsInt() < 0 || at.getAsInt() + 4 > end)) {
        return false;
      }
    }
    return true;
  }

  /** Where the part after this one starts; −1 where this one is not of the face. */
  private OptionalInt afterPart(int at) {
    int flags = outlines.getShort(at);
    int part = outlines.getShort(at + 2) & 0xFFFF;
    if (part >= glyphs) {
      return OptionalInt.of(-1);
    }
    int arguments = (flags & WORD_ARGUMENTS) != 0 ? 4 : 2;
    return (flags & MORE_COMPONENTS) == 0
        ? OptionalInt.empty()
        : OptionalInt.of(at + 4 + arguments + scaleLength(flags));
  }

  private static int scaleLength(int flags) {
    if ((flags & ONE_SCALE) != 0) {
      return 2;
    }
    if ((flags & TWO_SCALES) != 0) {
      return 4;
    }
    return (flags & TWO_BY_TWO) != 0 ? 8 : 0;
  }
}
