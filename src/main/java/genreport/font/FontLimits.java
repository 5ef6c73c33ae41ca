package genreport.font;

/**
 * Limits for font files. A face that exceeds one is not used (F14). The largest faces in use have
 * 65,535 glyphs and 40 MB of tables.
 */
final class FontLimits {

  /** Maximum size of the tables read from a file, in bytes. */
  static final long BYTES = 128L * 1024 * 1024;

  /** Maximum size of a cmap table, in bytes. */
  static final int CHARACTER_MAP_BYTES = 8 * 1024 * 1024;

  /** Maximum number of faces in a collection. */
  static final int FACES = 256;

  /** Maximum number of tables in a face. */
  static final int TABLES = 256;

  /** Maximum number of records read from a name table. */
  static final int NAME_RECORDS = 2_000;

  /** Maximum number of names kept for a face. */
  static final int NAMES = 200;

  /** Maximum length of a name, in bytes; longer names are skipped. */
  static final int NAME_BYTES = 512;

  /** Maximum number of variation selectors; Unicode has 260. */
  static final int SELECTORS = 260;

  /** Maximum nesting of composite glyphs (OpenType, maxp table, maxComponentDepth). */
  static final int COMPOSITE_DEPTH = 16;

  /** Maximum number of components of a composite glyph, nested ones included. */
  static final int COMPOSITE_PARTS = 1_000;

  /** Minimum size of the em, in font units (OpenType, head table, unitsPerEm). */
  static final int LEAST_UNITS_PER_EM = 16;

  /** Maximum size of the em, in font units. */
  static final int MOST_UNITS_PER_EM = 16_384;

  private FontLimits() {}
}
