package genreport.font;

/**
 * What a font file may make the program do, all in one place; a face that goes beyond is not used
 * (F14). The largest faces in use, of 65,535 glyphs, have tables of 40 MB.
 */
final class FontLimits {

  /** Bytes of the tables that are read of a face. */
  static final long BYTES = 128L * 1024 * 1024;

  /** Bytes of a character map. */
  static final int CHARACTER_MAP_BYTES = 8 * 1024 * 1024;

  /** Faces of a collection. */
  static final int FACES = 256;

  /** Tables of a face. */
  static final int TABLES = 256;

  /** Records of a name table that are looked at. */
  static final int NAME_RECORDS = 2_000;

  /** Names of a face that are kept. */
  static final int NAMES = 200;

  /** Bytes of a name; longer ones are passed over. */
  static final int NAME_BYTES = 512;

  /** Variation selectors of a face; Unicode has 260. */
  static final int SELECTORS = 260;

  /** Composites within each other (OpenType, maxp table, maxComponentDepth: 16). */
  static final int COMPOSITE_DEPTH = 16;

  /** Parts that a composite is made of, with the parts of its parts. */
  static final int COMPOSITE_PARTS = 1_000;

  /** Of an em, in units of the face (OpenType, head table, unitsPerEm). */
  static final int LEAST_UNITS_PER_EM = 16;

  static final int MOST_UNITS_PER_EM = 16_384;

  private FontLimits() {}
}
