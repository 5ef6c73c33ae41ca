package genreport.batch;

import genreport.file.RegularFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Computes the SHA-256 hash of a sequence of strings and file contents. */
final class ContentHash {

  private static final int CHUNK = 1 << 16;

  /** The largest file that is hashed, in bytes. No font and no published file is larger. */
  private static final long MAX_BYTES = 1L << 30;

  private final MessageDigest digest;

  ContentHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Returns the hash of a file's content. */
  static String of(Path file) throws IOException {
    return new ContentHash().add(file).hex();
  }

  /** Adds a string, preceded by its length, so that the boundaries of strings count. */
  ContentHash add(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
    return this;
  }

  /** Adds the content of a file. */
  ContentHash add(Path file) throws IOException {
    try (FileChannel channel = RegularFile.open(file)) {
      ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(CHUNK, channel.size() + 1));
      long room = MAX_BYTES;
      while (channel.read(chunk) >= 0) {
        room -= chunk.position();
        if (room < 0) {
          throw new IOException("too large to be hashed: " + file);
        }
        digest.update(chunk.array(), 0, chunk.position());
        chunk.clear();
      }
    }
    return this;
  }

  /**
   * Adds the relative paths and contents of all files in a folder and its subfolders, or of one
   * file.
   */
  ContentHash addTree(Path root) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(root.toRealPath())) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path file : files) {
      add(root.toRealPath().relativize(file).toString()).add(file);
    }
    return this;
  }

  /** Returns the hash in hexadecimal digits. The object must not be used afterwards. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
