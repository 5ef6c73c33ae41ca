package genreport.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

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
   * The file of this name.
   *
   * @param name relative, with forward slashes, such as {@code 2021/schema.json}
   */
  public Optional<Path> find(String name) {
    return roots.stream().map(root -> root.resolve(name)).filter(Files::isRegularFile).findFirst();
  }

  /**
   * Names of the packs: the folders that hold a schema, in the order of their names.
   *
   * @throws IOException if a root can't be listed; one that is not there has no packs
   */
  public NavigableSet<String> packs() throws IOException {
    NavigableSet<String> names = new TreeSet<>();
    for (Path root : roots.stream().filter(Files::isDirectory).toList()) {
      try (Stream<Path> folders = Files.list(root)) {
        folders
            .filter(folder -> Files.isDirectory(folder))
            .map(folder -> folder.getFileName().toString())
            .filter(name -> find(name + "/schema.json").isPresent())
            .forEach(names::add);
      }
    }
    return names;
  }
}
