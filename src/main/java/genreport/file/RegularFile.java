package genreport.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/**
 * Reads regular files, directly or through a link. A pipe, a socket or a device is never opened:
 * opening or reading one may take for ever.
 *
 * <p>Java can't open a file without waiting. A file that another user changes into a pipe between
 * the look at it and its opening therefore still makes the program wait.
 */
public final class RegularFile {

  private RegularFile() {}

  /**
   * Opens a file for reading.
   *
   * @throws UnfitFileException if it is a folder or not regular
   * @throws IOException if it is not there or can't be read
   */
  public static FileChannel open(Path file) throws IOException {
    BasicFileAttributes attributes = attributes(file);
    if (attributes.isDirectory()) {
      throw new UnfitFileException(file, UnfitFileException.Reason.FOLDER);
    }
    if (!attributes.isRegularFile()) {
      throw new UnfitFileException(file, UnfitFileException.Reason.NOT_REGULAR);
    }
    return FileChannel.open(file, StandardOpenOption.READ);
  }

  /** A path that goes through a file as if it were a folder is of no file. */
  private static BasicFileAttributes attributes(Path file) throws IOException {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class);
    } catch (FileSystemException e) {
      throw "Not a directory".equals(e.getReason()) ? new NoSuchFileException(file.toString()) : e;
    }
  }

  /**
   * Reads a whole file.
   *
   * @param maxBytes holds for what is read, whatever size the file is said to have
   * @throws UnfitFileException if it is a folder, not regular, or longer than that
   * @throws IOException if it is not there or can't be read
   */
  public static byte[] read(Path file, int maxBytes) throws IOException {
    try (FileChannel channel = open(file)) {
      long said = channel.size();
      byte[] bytes = new byte[(int) Math.min(said, maxBytes) + 1];
      int length = 0;
      while (length <= maxBytes && said <= maxBytes) {
        if (length == bytes.length) {
          bytes = Arrays.copyOf(bytes, (int) Math.min(2L * length, maxBytes + 1L));
        }
        int count = channel.read(ByteBuffer.wrap(bytes, length, bytes.length - length));
        if (count < 0) {
          return Arrays.copyOf(bytes, length);
        }
        length += count;
      }
    }
    throw new UnfitFileException(file, UnfitFileException.Reason.TOO_LARGE);
  }
}
