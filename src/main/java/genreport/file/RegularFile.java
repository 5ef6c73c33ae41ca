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
import java.util.Objects;

/**
 * Reads regular files, directly or through a link. A pipe, a socket or a device is never opened,
 * because opening or reading it may block for ever.
 *
 * <p>Java can't open a file without blocking. If another user replaces the file by a pipe between
 * the check and the opening, the program blocks.
 */
public final class RegularFile {

  private RegularFile() {}

  /**
   * Opens a file for reading.
   *
   * @throws UnfitFileException if it is a folder or not a regular file
   * @throws IOException if it does not exist or can't be read
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

  /**
   * Reads the attributes. A path that has a file in the place of a folder counts as a missing file.
   */
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
   * @param maxBytes the largest number of bytes; it applies to the bytes read, not only to the size
   *     that the file states
   * @throws UnfitFileException if it is a folder, not a regular file, or longer than {@code
   *     maxBytes}
   * @throws ChangedFileException if it is written to while it is read
   * @throws IOException if it does not exist or can't be read
   */
  public static byte[] read(Path file, int maxBytes) throws IOException {
    BasicFileAttributes before = attributes(file);
    try (FileChannel channel = open(file)) {
      long size = channel.size();
      byte[] bytes = new byte[(int) Math.min(size, maxBytes) + 1];
      int length = 0;
      while (length <= maxBytes && size <= maxBytes) {
        if (length == bytes.length) {
          bytes = Arrays.copyOf(bytes, (int) Math.min(2L * length, maxBytes + 1L));
        }
        int count = channel.read(ByteBuffer.wrap(bytes, length, bytes.length - length));
        if (count < 0) {
          requireUnchanged(file, before, length);
          return Arrays.copyOf(bytes, length);
        }
        length += count;
      }
    }
    throw new UnfitFileException(file, UnfitFileException.Reason.TOO_LARGE);
  }

  /**
   * Throws an exception if the file was written to since it was opened. If another file has
   * replaced it, the bytes are still of one version.
   */
  private static void requireUnchanged(Path file, BasicFileAttributes before, int length)
      throws IOException {
    BasicFileAttributes after = attributes(file);
    boolean replaced = !Objects.equals(before.fileKey(), after.fileKey());
    boolean same =
        before.size() == after.size()
            && before.lastModifiedTime().equals(after.lastModifiedTime())
            && length >= before.size();
    if (!replaced && !same) {
      throw new ChangedFileException(file);
    }
  }
}
