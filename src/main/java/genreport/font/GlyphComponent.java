package genreport.font;

/** The record of a component in a composite glyph (OpenType, glyf table). */
final class GlyphComponent {

  /** The length of a glyph's header, before its first component, in bytes. */
  static final int GLYPH_HEADER = 10;

  static final int WORD_ARGUMENTS = 0x0001;
  static final int ARGUMENTS_ARE_OFFSETS = 0x0002;
  static final int ONE_SCALE = 0x0008;
  static final int MORE_COMPONENTS = 0x0020;
  static final int TWO_SCALES = 0x0040;
  static final int TWO_BY_TWO = 0x0080;

  private GlyphComponent() {}

  /** Returns the length of a record with its flags, in bytes. */
  static int length(int flags) {
    return 4 + ((flags & WORD_ARGUMENTS) != 0 ? 4 : 2) + scaleLength(flags);
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
