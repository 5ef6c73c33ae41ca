package genreport.batch;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that may be a report.
 *
 * @param file the path as the user would write it
 * @param subfolder the file's folder relative to the folder that was searched; empty for a file
 *     that was named
 * @param named whether the user or a list named the file, instead of a folder that has it
 * @param listed the place in the list that names the file
 * @param refusal the error, if it is known already that the file can't be read
 */
record FoundFile(
    Path file, Path subfolder, boolean named, Optional<Span> listed, Optional<Diagnostic> refusal) {

  static FoundFile inFolder(Path file, Path subfolder) {
    return new FoundFile(file, subfolder, false, Optional.empty(), Optional.empty());
  }

  /**
   * @param listed the place in the list that names the file; absent for a name on the command line
   */
  static FoundFile named(Path file, Optional<Span> listed) {
    return new FoundFile(file, Path.of(""), true, listed, Optional.empty());
  }

  static FoundFile refused(Path file, Diagnostic why) {
    return new FoundFile(file, Path.of(""), true, Optional.empty(), Optional.of(why));
  }

  /** Returns the folder that was searched, or the folder of a file that was named. */
  Path root() {
    Path root = file.toAbsolutePath().getParent();
    int depth = subfolder.toString().isEmpty() ? 0 : subfolder.getNameCount();
    for (int i = 0; i < depth && root != null; i++) {
      root = root.getParent();
    }
    return root == null ? file.toAbsolutePath() : root;
  }
}
