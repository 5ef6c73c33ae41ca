package genreport.readback.pdf;

/**
 * The limits on the work of reading a PDF file. The report of the largest city has 40 pages, 60,000
 * characters and 2 MB of decoded streams. A file that exceeds a limit is refused (V4). See also
 * {@link genreport.readback.ContentLimits}.
 */
final class ReadingLimits {

  /** Indirect objects of a file. */
  static final int OBJECTS = 200_000;

  /** Pages of a file. */
  static final int PAGES = 1_000;

  /** Bytes of all decoded streams of a file. */
  static final long DECODED_BYTES = 96L * 1024 * 1024;

  /** Depth of nested form XObjects. */
  static final int FORM_DEPTH = 12;

  /**
   * Operators executed in all content streams; those of a form count each time that it is drawn.
   */
  static final int OPERATORS = 1_000_000;

  /** Glyphs of a page. */
  static final int GLYPHS_OF_PAGE = 20_000;

  /** Lines and shapes of a page. */
  static final int SHAPES_OF_PAGE = 4_000;

  /** Points of a path. */
  static final int POINTS_OF_PATH = 2_000;

  /** Grid cells of a table times the lines that are compared with each. */
  static final long GRID_WORK = 30_000_000;

  private ReadingLimits() {}
}
