package genreport.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Keeps files that a person has changed under another name, before they are replaced. A file {@code
 * a.docx} is kept as {@code a.上一版.docx}, or as {@code a.上一版2.docx} and so on if that exists.
 */
public final class PreviousVersions {

  private static final String MARK = ".上一版";

  /**
   * The largest PDF or Word file that is read, in bytes: it is read into memory as a whole, and one
   * with pictures has a few megabytes. A larger file isn't compared, and is kept.
   */
  public static final int MAX_BYTES = 200 * 1024 * 1024;

  private final Predicate<byte[]> replaceable;
  private final Map<Path, Path> kept = new LinkedHashMap<>();

  /**
   * @param replaceable tests whether a file with this content may be replaced
   */
  public PreviousVersions(Predicate<byte[]> replaceable) {
    this.replaceable = replaceable;
  }

  /** Returns the files kept, each with its new name, in the order in which they were kept. */
  public Map<Path, Path> kept() {
    return new LinkedHashMap<>(kept);
  }

  /**
   * Keeps the files that are to be replaced by others, except those that may be replaced or are the
   * same already. A link is not kept, because its target stays.
   *
   * @param contents the new contents by file name
   * @throws NotKeptException if a file can't be kept; those before it are kept
   */
  public void keep(Path folder, Map<String, byte[]> contents) throws NotKeptException {
    for (Map.Entry<String, byte[]> entry : contents.entrySet()) {
      Path file = folder.resolve(entry.getKey());
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && !isReplaceable(file, entry.getValue())) {
        kept.put(file, keep(file));
      }
    }
  }

  private boolean isReplaceable(Path file, byte[] fresh) {
    try {
      byte[] content = RegularFile.read(file, MAX_BYTES);
      return Arrays.equals(content, fresh) || replaceable.test(content);
    } catch (IOException e) {
      return false;
    }
  }

  private static Path keep(Path file) throws NotKeptException {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    for (int number = 1; ; number++) {
      String mark = MARK + (number == 1 ? "" : number);
      Path as = file.resolveSibling(name.substring(0, dot) + mark + name.substring(dot));
      try {
        copy(file, as);
        return as;
      } catch (FileAlreadyExistsException e) {
        // the next number may be free
      } catch (IOException e) {
        throw new NotKeptException(file, as);
      }
    }
  }

  /** Gives the file a second name; where that is impossible, copies it. */
  private static void copy(Path file, Path as) throws IOException {
    try {
      Files.createLink(as, file);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (FileSystemException | UnsupportedOperationException e) {
      try (TemporaryFile copy = TemporaryFile.create(file.resolveSibling(""));
          FileChannel from = RegularFile.open(file)) {
        copy.copy(from);
        copy.force();
        copy.moveToNew(as);
      }
    }
  }

  /** Deletes the second names of files that stand unchanged at their own names. */
  public void undo() {
    kept.entrySet().removeIf(entry -> isDeleted(entry.getKey(), entry.getValue()));
  }

  private static boolean isDeleted(Path file, Path second) {
    try {
      return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
          && Files.mismatch(file, second) == -1
          && Files.deleteIfExists(second);
    } catch (IOException e) {
      // the file stays at its second name, and that is said
      return false;
    }
  }
}
