package genreport.cli;

import genreport.batch.Program;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;

/**
 * What a command needs to know of where it runs.
 *
 * @param home the folder that holds {@code templates} and {@code fonts}
 * @param terminal what standard error is
 * @param memory the folder of the user's in which the program keeps what it must know at its next
 *     run; absent to keep nothing
 */
record CommandContext(Path home, Terminal terminal, Optional<Path> memory) {

  CommandContext(Path home, Terminal terminal) {
    this(home, terminal, Optional.empty());
  }

  /** The program's version. */
  static String version() {
    return Optional.ofNullable(CommandContext.class.getPackage().getImplementationVersion())
        .orElse("（开发版）");
  }

  /** The program, by which reports that it has made are known to be up to date. */
  Program program() {
    CodeSource source = CommandContext.class.getProtectionDomain().getCodeSource();
    try {
      return new Program(
          version(),
          source == null ? List.of() : List.of(Path.of(source.getLocation().toURI())),
          memory);
    } catch (URISyntaxException e) {
      return new Program(version(), List.of(), memory);
    }
  }

  Path fonts() {
    return home.resolve("fonts");
  }
}
