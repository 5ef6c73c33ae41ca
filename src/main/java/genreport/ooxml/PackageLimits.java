package genreport.ooxml;

/**
 * The largest Word file that is read, as sample of a look or for comparison: real reports stay far
 * below. A limit on the ratio of compression is not needed: no part is inflated beyond the size
 * that its entry declares, and the sum of those is limited.
 */
public final class PackageLimits {

  private static final int MEGABYTE = 1024 * 1024;

  /** Bytes of a sample file, as it lies on the disk. */
  public static final int SAMPLE_BYTES = 20 * MEGABYTE;

  /** Entries of the zip. */
  public static final int ENTRIES = 2000;

  /** Bytes of all parts that are read, inflated. */
  public static final int INFLATED_BYTES = 64 * MEGABYTE;

  /** Bytes of one part that is read as XML, inflated. */
  public static final int XML_BYTES = 24 * MEGABYTE;

  /** Elements within elements; real files nest tables and drawings less than fifty deep. */
  static final int XML_DEPTH = 200;

  /** Elements and attributes of one part. */
  static final int XML_NODES = 1_000_000;

  /** Columns of a table's grid that a cell spans or a row leaves out; Word's own limit. */
  public static final int TABLE_COLUMNS = 63;

  private PackageLimits() {}
}
