package genreport.workbench;

import genreport.file.RecoveryCopies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What was written into a report and not saved, when the program ended. */
final class RecoveredText {

  /** The length of the line before the content: a hash in hexadecimal digits and a line feed. */
  private static final int HEAD = 65;

  private final byte[] content;
  private final boolean isOfThisFile;

  private RecoveredText(byte[] content, boolean isOfThisFile) {
    this.content = content;
    this.isOfThisFile = isOfThisFile;
  }

  /** Returns the content that the file would have had. */
  byte[] content() {
    return content.clone();
  }

  /** Returns whether the file has not been changed since. */
  boolean isOfThisFile() {
    return isOfThisFile;
  }

  /** Reads the copy that belongs to a file; empty if there is none that can be read. */
  static Optional<RecoveredText> of(Path file, RecoveryCopies copies, byte[] disk) {
    try {
      return copies
          .read(file)
          .filter(copy -> copy.length > HEAD)
          .map(
              copy ->
                  new RecoveredText(
                      Arrays.copyOfRange(copy, HEAD, copy.length),
                      Arrays.equals(head(disk), Arrays.copyOf(copy, HEAD))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the copy to be kept.
   *
   * @param disk the content of the file
   * @param content the content that it would have
   */
  static byte[] copy(byte[] disk, byte[] content) {
    byte[] copy = Arrays.copyOf(head(disk), HEAD + content.length);
    System.arraycopy(content, 0, copy, HEAD, content.length);
    return copy;
  }

  private static byte[] head(byte[] disk) {
    try {
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(disk));
      return (hash + "\n").getBytes(StandardCharsets.US_ASCII);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
