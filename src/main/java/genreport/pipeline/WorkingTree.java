package genreport.pipeline;

import genreport.file.RealPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder that must contain every file that a report or a list names. A report from another
 * person must not make the program read other files of the user.
 *
 * @param root the real path of the folder
 * @param isRepository whether the folder is the top level of a git repository
 */
public record WorkingTree(Path root, boolean isRepository) {

  private static final String GIT = ".git";

  /** In UTF-16 code units; no system opens a file by a longer path. */
  private static final int MAX_PATH = 32_767;

  /**
   * Returns the tree of a file: its git repository, or else the parent of the folder that the user
   * named, because the reports of several years often lie in sibling folders. If that parent is the
   * root of a file system, the folder itself is the tree.
   *
   * @param file the file that names other files
   * @param named the folder that the user named, or the folder of the file that the user named
   */
  public static WorkingTree of(Path file, Path named) {
    Optional<Path> repository = repository(RealPath.of(folder(file)));
    Path real = RealPath.of(named);
    return repository
        .map(root -> new WorkingTree(root, true))
        .orElseGet(() -> new WorkingTree(parentBelowRoot(real).orElse(real), false));
  }

  /** Returns the parent of a folder, unless that is the root of a file system. */
  private static Optional<Path> parentBelowRoot(Path folder) {
    return Optional.ofNullable(folder.getParent()).filter(parent -> parent.getParent() != null);
  }

  /** Returns the top level of the git repository that contains a folder. */
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

  /** Returns the folder of a file; the current folder for a bare name. */
  static Path folder(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of("") : parent;
  }

  /**
   * Returns whether a file lies in this tree after links are followed. Files in a .git folder don't
   * count.
   */
  public boolean holds(Path file) {
    if (file.toString().length() > MAX_PATH) {
      return false;
    }
    Path real = RealPath.of(file);
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

  /** Returns the clause of a message that says which files may be read. */
  public String allowed() {
    return "只能读取" + (isRepository ? " git 仓库“" : "文件夹“") + root + "”里的文件";
  }
}
