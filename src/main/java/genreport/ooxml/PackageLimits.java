package genreport.ooxml;

/**
 * The limits on a Word file that is read, as a word template or for comparison. Real reports stay
 * far below. The compression ratio needs no limit: no part is inflated beyond its declared size,
 * and the sum of these sizes is limited.
 */
public final class PackageLimits {

  private static final int MEGABYTE = 1024 * 1024;

  /** Bytes of a word template file. */
  public static final int SAMPLE_BYTES = 20 * MEGABYTE;

  /** Entries of the zip file. */
  public static final int ENTRIES = 2000;

  /** Bytes of all parts that are read, inflated. */
  public static final int INFLATED_BYTES = 64 * MEGABYTE;

  /** Bytes of one part that is read as XML, inflated. */
  public static final int XML_BYTES = 24 * MEGABYTE;

  /** Depth of nested elements; that of real files is below fifty. */
  static final int XML_DEPTH = 200;

  /** Elements and attributes of one part. */
  static final int XML_NODES = 1_000_000;

  /** Grid columns that a cell spans or a row skips; Word's own limit. */
  public static final int TABLE_COLUMNS = 63;

  private PackageLimits() {}
}
