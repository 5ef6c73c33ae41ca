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
        digest.update(checksums(ByteBuffer.wrap(content)));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      // every Java platform has it
      throw new IllegalStateException(e);
    }
  }

  /**
   * Returns the length of a content and the CRC-32 checksum of each of its blocks. Their hash takes
   * a small part of the time that the hash of the content itself takes.
   *
   * @param content the remaining bytes of a buffer with an array, which is read to its limit
   */
  public static byte[] checksums(ByteBuffer content) {
    int length = content.remaining();
    int blocks = (length + BLOCK_BYTES - 1) / BLOCK_BYTES;
    ByteBuffer checksums = ByteBuffer.allocate((blocks + 1) * Integer.BYTES);
    checksums.putInt(length);
    while (content.hasRemaining()) {
      CRC32 checksum = new CRC32();
      int size = Math.min(BLOCK_BYTES, content.remaining());
      checksum.update(content.array(), content.arrayOffset() + content.position(), size);
      content.position(content.position() + size);
      checksums.putInt((int) checksum.getValue());
    }
    return checksums.array();
  }
}
