package genreport.cli;

import genreport.batch.Program;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;

/**
 * The environment that a command runs in.
 *
 * @param home the folder that contains {@code templates} and {@code fonts}
 * @param terminal the properties of standard error
 * @param stateFolder the user's folder for data that the program keeps between runs; if absent,
 *     nothing is kept
 */
record CommandContext(Path home, Terminal terminal, Optional<Path> stateFolder) {

  CommandContext(Path home, Terminal terminal) {
    this(home, terminal, Optional.empty());
  }

  /** Returns the program's version. */
  static String version() {
    return Optional.ofNullable(CommandContext.class.getPackage().getImplementationVersion())
        .orElse("（开发版）");
  }

  /** Returns the version and code of the program, which decide whether reports are up to date. */
  Program program() {
    CodeSource source = CommandContext.class.getProtectionDomain().getCodeSource();
    try {
      return new Program(
          version(),
          source == null ? List.of() : List.of(Path.of(source.getLocation().toURI())),
          stateFolder);
    } catch (URISyntaxException e) {
      return new Program(version(), List.of(), stateFolder);
    }
  }

  Path fonts() {
    return home.resolve("fonts");
  }
}
