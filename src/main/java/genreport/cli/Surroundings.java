package genreport.cli;

import java.nio.file.Path;

/**
 * What a command needs to know of where it runs.
 *
 * @param home the folder that holds {@code templates} and {@code fonts}
 * @param colour whether messages may have colours
 */
record Surroundings(Path home, boolean colour) {

  Path fonts() {
    return home.resolve("fonts");
  }
}
