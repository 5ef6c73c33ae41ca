package genreport.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder in which the files lie that a report or a list may name. A report that was received
 * must not make the program read any other file of the user's.
 *
 * @param root its real path
 * @param isRepository whether it is the top level of a git repository
 */
public record WorkingTree(Path root, boolean isRepository) {

  private static final String GIT = ".git";

  /** In UTF-16 code units; no system opens a file by a longer path. */
  private static final int MAX_PATH = 32_767;

  /**
   * The tree of a file: the git repository in which it lies, else the folder above the one that the
   * user named, as reports of several years often lie side by side.
   *
   * @param file names others
   * @param named the folder that the user named; of a file that he named, its folder
   */
  public static WorkingTree of(Path file, Path named) {
    Optional<Path> repository = repository(real(folder(file)));
    Path real = real(named);
    Path above = real.getParent();
    // a folder that lies at the top of a disk has nothing but the disk above it
    boolean top = above == null || above.getParent() == null;
    return repository
        .map(root -> new WorkingTree(root, true))
        .orElseGet(() -> new WorkingTree(top ? real : above, false));
  }

  /** The top level of the git repository that a folder lies in. */
  private static Optional<Path> repository(Path start) {
    Path folder = start;
    while (!Files.exists(folder.resolve(GIT))) {
      Path above = folder.getParent();
      if (above == null) {
        return Optional.empty();
      }
      folder = above;
    }
    return Optional.of(folder);
  }

  /** The folder of a file. */
  static Path folder(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of("") : parent;
  }

  /** Whether a file lies in it, links followed. What git keeps for itself does not count. */
  public boolean holds(Path file) {
    if (file.toString().length() > MAX_PATH) {
      return false;
    }
    Path real = real(file);
    if (!real.startsWith(root)) {
      return false;
    }
    for (Path step : root.relativize(real)) {
      if (step.toString().equalsIgnoreCase(GIT)) {
        return false;
      }
    }
    return true;
  }

  /** What may be read, for a message. */
  public String allowed() {
    return "只能读取" + (isRepository ? " git 仓库“" : "文件夹“") + root + "”里的文件";
  }

  /** The path with all links followed, as far as there is something. */
  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      Path absolute = file.toAbsolutePath().normalize();
      Path parent = absolute.getParent();
      return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
    }
  }
}
