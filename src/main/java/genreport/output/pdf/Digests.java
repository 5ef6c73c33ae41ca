package genreport.output.pdf;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32;

/**
 * Names made from content. They tell contents apart and protect nothing, so most of the work is
 * done by CRC-32, which a processor has, where SHA-256 has to be interpreted in a short run.
 */
final class Digests {

  private static final int BLOCK = 4096;

  private Digests() {}

  /** The SHA-256 of the checksums of a content's blocks. */
  static byte[] of(byte[] content) {
    ByteBuffer sums = ByteBuffer.allocate(Integer.BYTES * (content.length / BLOCK + 2));
    sums.putInt(content.length);
    for (int start = 0; start < content.length; start += BLOCK) {
      sums.putInt(checksum(content, start, Math.min(BLOCK, content.length - start)));
    }
    sums.flip();
    MessageDigest digest = sha256();
    digest.update(sums);
    return digest.digest();
  }

  private static int checksum(byte[] content, int start, int length) {
    CRC32 sum = new CRC32();
    sum.update(content, start, length);
    return (int) sum.getValue();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
