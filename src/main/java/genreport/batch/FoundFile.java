package genreport.batch;

import genreport.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that may be a report.
 *
 * @param file as the user would write it
 * @param subfolder its folder below the folder that was searched; empty for a file that was named
 * @param named whether the user wrote its name: it is a report then, whatever is in it
 * @param refusal why it can't be read, where that is known before
 */
record FoundFile(Path file, Path subfolder, boolean named, Optional<Diagnostic> refusal) {

  static FoundFile named(Path file) {
    return new FoundFile(file, Path.of(""), true, Optional.empty());
  }

  static FoundFile refused(Path file, Diagnostic why) {
    return new FoundFile(file, Path.of(""), true, Optional.of(why));
  }
}
