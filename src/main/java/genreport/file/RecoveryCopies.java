package genreport.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Copies of what is being written into files, kept in the program's own folder. */
public final class RecoveryCopies {

  /** The largest copy, in bytes. */
  private static final int MAX_BYTES = 8 * 1024 * 1024;

  private final Path folder;
  private final AtomicWriter writer = AtomicWriter.cached();

  /**
   * @param folder the program's own folder, which exists
   */
  public RecoveryCopies(Path folder) {
    this.folder = folder;
  }

  /** Writes the copy that belongs to a file. */
  public void write(Path file, byte[] content) throws IOException {
    writer.replace(folder, Map.of(name(file), content));
  }

  /** Returns the copy that belongs to a file. */
  public Optional<byte[]> read(Path file) throws IOException {
    try {
      return Optional.of(RegularFile.read(folder.resolve(name(file)), MAX_BYTES));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Deletes the copy that belongs to a file. */
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(folder.resolve(name(file)));
  }

  private static String name(Path file) {
    return PathName.of(file) + ".yaml";
  }
}
