package genreport.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names files of the program's own folder after the files that they belong to. */
final class PathName {

  private PathName() {}

  /** Returns 64 hexadecimal digits, which are the same for all spellings of a path. */
  static String of(Path path) {
    try {
      byte[] real = RealPath.of(path).toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(real));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
