package genreport.readback.pdf;

import java.time.Duration;

/**
 * What a PDF may make the reader do, all in one place. A report of the largest city has 40 pages,
 * 60,000 characters and 2 MB decoded; what goes beyond these limits is refused (V4).
 */
final class ReadingLimits {

  /** Indirect objects of a file. */
  static final int OBJECTS = 200_000;

  /** Pages of a file. */
  static final int PAGES = 1_000;

  /** Bytes that all streams of a file have, decoded. */
  static final long DECODED_BYTES = 96L * 1024 * 1024;

  /** Form XObjects within each other. */
  static final int FORM_DEPTH = 12;

  /** Operators of all content streams as they run, a form's each time that it is drawn. */
  static final int OPERATORS = 2_000_000;

  /** Glyphs of a page. */
  static final int GLYPHS_OF_PAGE = 20_000;

  /** Lines and shapes of a page. */
  static final int SHAPES_OF_PAGE = 4_000;

  /** Points of a path. */
  static final int POINTS_OF_PATH = 2_000;

  /** Cells of a page's grids times the lines that are looked at for each. */
  static final long GRID_WORK = 30_000_000;

  /** From the first byte to the last page. */
  static final Duration TIME = Duration.ofSeconds(20);

  private ReadingLimits() {}
}
