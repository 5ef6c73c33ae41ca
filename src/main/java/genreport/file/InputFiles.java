package genreport.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files and folders that a run reads. Finds the input that a file to be written would replace.
 * Paths are compared after links are followed, and without regard to letter case and Unicode normal
 * form, as some file systems compare them. Not thread-safe while files are added.
 *
 * @param <T> the type of the information about an input
 */
public final class InputFiles<T> {

  private record Folder<T>(Path real, T input) {}

  /** The inputs by the keys of their paths and by the file systems' keys of the files. */
  private final Map<Object, T> byKey = new HashMap<>();

  private final List<Folder<T>> folders = new ArrayList<>();

  /** Adds a file. Of two inputs that are one file, the first is reported. */
  public void add(Path file, T input) {
    for (Object key : keys(file)) {
      byKey.putIfAbsent(key, input);
    }
  }

  /** Adds a folder whose files may be read. */
  public void addFolder(Path folder, T input) {
    folders.add(new Folder<>(RealPath.of(folder), input));
  }

  /**
   * Returns the input that a file to be written would replace. A link to a file in an input folder
   * counts as that file; a new file in the folder does not.
   */
  public Optional<T> replacedBy(Path output) {
    for (Object key : keys(output)) {
      T input = byKey.get(key);
      if (input != null) {
        return Optional.of(input);
      }
    }
    if (Files.isSymbolicLink(output)) {
      Path target = RealPath.of(output);
      return folders.stream()
          .filter(folder -> target.startsWith(folder.real()))
          .findFirst()
          .map(Folder::input);
    }
    return Optional.empty();
  }

  private static List<Object> keys(Path file) {
    List<Object> keys = new ArrayList<>(List.of(PathKey.of(file)));
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      keys.add(PathKey.of(RealPath.of(file)));
      try {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        if (key != null) {
          keys.add(key);
        }
      } catch (IOException e) {
        // a broken link
      }
    }
    return keys;
  }
}
