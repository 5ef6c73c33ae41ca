package genreport.workbench;

import genreport.pipeline.ReportDetector;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The folder whose reports can be opened.
 *
 * @param root its real path
 */
record OpenedFolder(Path root) {

  /** The greatest number of files that are looked at for the list of reports. */
  private static final int MOST_FILES = 500;

  private static final int LONGEST_NAME = 200;

  /**
   * Returns the source file of a name; it need not exist. Empty if the name is none of a source
   * directly in this folder, or if it leads out of the folder or to no regular file.
   */
  Optional<Path> source(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml") ? file(name) : Optional.empty();
  }

  /** Returns a file of this folder by its name; it need not exist. */
  Optional<Path> file(String name) {
    boolean isName =
        !name.isBlank()
            && name.length() <= LONGEST_NAME
            && !name.startsWith(".")
            && name.chars().noneMatch(c -> c < ' ' || "/\\:*?\"<>|".indexOf(c) >= 0);
    if (!isName) {
      return Optional.empty();
    }
    try {
      Path file = root.resolve(name);
      return root.equals(file.getParent()) && isInside(file) ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns whether a file is missing, or is regular and in this folder after links are followed.
   */
  private boolean isInside(Path file) {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try {
      Path real = file.toRealPath();
      return real.startsWith(root) && Files.isRegularFile(real);
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the names of the reports directly in this folder, sorted. */
  List<String> reports(ReportDetector detector) {
    List<String> names = new ArrayList<>();
    int looked = 0;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(root)) {
      for (Path file : all) {
        String name = file.getFileName().toString();
        if (looked < MOST_FILES && source(name).isPresent()) {
          looked++;
          if (detector.isReport(file)) {
            names.add(name);
          }
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return List.of();
    }
    names.sort(null);
    return names;
  }
}
