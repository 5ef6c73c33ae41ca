package genreport.batch;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that may be a report.
 *
 * @param file as the user would write it
 * @param subfolder its folder below the folder that was searched; empty for a file that was named
 * @param named whether its name was written, so that it is no report found by chance
 * @param listed where a list names it
 * @param refusal why it can't be read, where that is known before
 */
record FoundFile(
    Path file, Path subfolder, boolean named, Optional<Span> listed, Optional<Diagnostic> refusal) {

  static FoundFile inFolder(Path file, Path subfolder) {
    return new FoundFile(file, subfolder, false, Optional.empty(), Optional.empty());
  }

  /**
   * @param listed where a list names it; absent when the user wrote its name himself
   */
  static FoundFile named(Path file, Optional<Span> listed) {
    return new FoundFile(file, Path.of(""), true, listed, Optional.empty());
  }

  static FoundFile refused(Path file, Diagnostic why) {
    return new FoundFile(file, Path.of(""), true, Optional.empty(), Optional.of(why));
  }

  /** The folder that was searched, or that of a file that was named. */
  Path root() {
    Path root = file.toAbsolutePath().getParent();
    int depth = subfolder.toString().isEmpty() ? 0 : subfolder.getNameCount();
    for (int i = 0; i < depth && root != null; i++) {
      root = root.getParent();
    }
    return root == null ? file.toAbsolutePath() : root;
  }
}
