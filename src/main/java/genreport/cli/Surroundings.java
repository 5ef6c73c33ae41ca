package genreport.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a command needs to know of where it runs.
 *
 * @param home the folder that holds {@code templates} and {@code fonts}
 * @param colour whether messages may have colours
 */
record Surroundings(Path home, boolean colour) {

  /** The program's version. */
  static String version() {
    return Optional.ofNullable(Surroundings.class.getPackage().getImplementationVersion())
        .orElse("（开发版）");
  }

  Path fonts() {
    return home.resolve("fonts");
  }
}
