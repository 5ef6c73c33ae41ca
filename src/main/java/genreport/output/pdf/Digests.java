package genreport.output.pdf;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * Names made from content. They tell contents apart and protect nothing, so CRC-32 is enough, which
 * a processor has: a single report would wait for Java's library of secure digests.
 */
final class Digests {

  /** How long a digest is, in bytes. */
  static final int BYTES = 16;

  private Digests() {}

  /** The checksums of a content's four quarters. */
  static byte[] of(byte[] content) {
    ByteBuffer sums = ByteBuffer.allocate(BYTES);
    int start = 0;
    for (int quarter = 1; quarter <= BYTES / Integer.BYTES; quarter++) {
      int end = (int) ((long) content.length * quarter * Integer.BYTES / BYTES);
      CRC32 sum = new CRC32();
      sum.update(content, start, end - start);
      sums.putInt((int) sum.getValue());
      start = end;
    }
    return sums.array();
  }
}
