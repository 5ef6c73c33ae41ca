package genreport.output.pdf;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Makes identifiers from content, so that equal files have equal identifiers. */
final class Sha256 {

  /** Length of the file identifier (ISO 32000-1, 14.4). */
  private static final int BYTES = 16;

  private Sha256() {}

  /** Returns the first 16 bytes of the SHA-256 hash. */
  static byte[] of(byte[] content) {
    try {
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(content), BYTES);
    } catch (NoSuchAlgorithmException e) {
      // every Java platform has it
      throw new IllegalStateException(e);
    }
  }
}
