package genreport.form;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The template folders, in order of precedence: a file in an agency's own folder replaces the
 * bundled file of the same name.
 *
 * @param roots the folders; a file is taken from the first one that has it
 */
public record PackFolders(List<Path> roots) {

  public PackFolders {
    roots = List.copyOf(roots);
  }

  /**
   * Returns the file of this name; empty if no folder has it. A pipe or device is returned too, so
   * that reading it reports an error.
   *
   * @param name relative, with forward slashes, such as {@code 2021/schema.json}
   */
  public Optional<Path> find(String name) {
    for (Path root : roots) {
      Path file = root.resolve(name);
      if (Files.exists(file) && !Files.isDirectory(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the names of the packs, sorted: the folders that contain a schema or a pack's
   * description.
   *
   * @throws IOException if a root can't be listed; a missing root has no packs
   */
  public NavigableSet<String> packs() throws IOException {
    NavigableSet<String> names = holding(PackHead.FILE);
    names.addAll(holding(FormLibrary.SCHEMA));
    return names;
  }

  /**
   * Returns the names of the folders that contain a file, sorted.
   *
   * @throws IOException if a root can't be listed
   */
  NavigableSet<String> holding(String name) throws IOException {
    NavigableSet<String> names = new TreeSet<>();
    for (Path root : roots) {
      if (Files.isDirectory(root)) {
        addFolders(root, name, names);
      }
    }
    return names;
  }

  private static void addFolders(Path root, String name, Set<String> names) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(root)) {
      for (Path folder : folders) {
        Path file = folder.resolve(name);
        if (Files.exists(file) && !Files.isDirectory(file)) {
          names.add(folder.getFileName().toString());
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }
}
