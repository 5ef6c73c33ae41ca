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
 * The template folders, laid one over the other: a file of an agency's own folder takes the place
 * of the bundled file of the same name.
 *
 * @param roots the first that has a file wins
 */
public record PackFolders(List<Path> roots) {

  public PackFolders {
    roots = List.copyOf(roots);
  }

  /**
   * The file of this name; a pipe or device is found too, so that reading it says that it is none.
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
   * Names of the packs: the folders that hold a schema or say that they are a pack, in the order of
   * their names.
   *
   * @throws IOException if a root can't be listed; one that is not there has no packs
   */
  public NavigableSet<String> packs() throws IOException {
    NavigableSet<String> names = holding(PackHead.FILE);
    names.addAll(holding(FormLibrary.SCHEMA));
    return names;
  }

  /**
   * Names of the folders that hold a file, in the order of their names.
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
