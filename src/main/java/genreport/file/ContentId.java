package genreport.file;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Identifies contents, so that a file can show that nobody has changed it since it was made. It is
 * the SHA-256 hash of the contents' lengths and of the CRC-32 checksums of their blocks: it notices
 * any edit, and is no protection against somebody who wants to deceive.
 */
public final class ContentId {

  private static final int BLOCK_BYTES = 1024;

  private ContentId() {}

  /** Returns the identifier in 64 hexadecimal digits. */
  public static String of(List<byte[]> contents) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] content : contents) {
        digest.update(checksums(content));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      // every Java platform has it
      throw new IllegalStateException(e);
    }
  }

  /** Returns the length and the checksum of each block. */
  private static byte[] checksums(byte[] content) {
    int blocks = (content.length + BLOCK_BYTES - 1) / BLOCK_BYTES;
    ByteBuffer checksums = ByteBuffer.allocate((blocks + 1) * Integer.BYTES);
    checksums.putInt(content.length);
    for (int start = 0; start < content.length; start += BLOCK_BYTES) {
      CRC32 checksum = new CRC32();
      checksum.update(content, start, Math.min(BLOCK_BYTES, content.length - start));
      checksums.putInt((int) checksum.getValue());
    }
    return checksums.array();
  }
}
