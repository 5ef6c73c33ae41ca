package genreport.output.pdf;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Names made from content, so that equal files have equal ones. */
final class Sha256 {

  /** The length of the identifier that ISO 32000-1, 14.4 asks of a file. */
  private static final int BYTES = 16;

  private Sha256() {}

  /** The first half of the content's SHA-256. */
  static byte[] of(byte[] content) {
    try {
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(content), BYTES);
    } catch (NoSuchAlgorithmException e) {
      // every Java platform has it
      throw new IllegalStateException(e);
    }
  }
}
