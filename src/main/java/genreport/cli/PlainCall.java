package genreport.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The commonest call, {@code genreport FILE.yaml [-o DIR]}. It is understood without the parser of
 * command lines, which would take a sixth of a single report's time to load; whatever is written in
 * another way, or might be meant in another way, goes to the parser.
 *
 * @param output where the files go; absent for the source's own folder
 */
record PlainCall(Path source, Optional<Path> output) {

  private static final List<String> OUTPUT = List.of("-o", "--output");

  static Optional<PlainCall> of(String... arguments) {
    if (arguments.length == 1 && isFile(arguments[0])) {
      return Optional.of(new PlainCall(Path.of(arguments[0]), Optional.empty()));
    }
    if (arguments.length != 3) {
      return Optional.empty();
    }
    boolean optionFirst = OUTPUT.contains(arguments[0]);
    String file = arguments[optionFirst ? 2 : 0];
    String folder = arguments[optionFirst ? 1 : 2];
    boolean plain =
        (optionFirst || OUTPUT.contains(arguments[1])) && isFile(file) && isPlain(folder);
    return plain
        ? Optional.of(new PlainCall(Path.of(file), Optional.of(Path.of(folder))))
        : Optional.empty();
  }

  /** Whether it names one report, and not a folder or, as a pattern, several. */
  private static boolean isFile(String word) {
    return (word.endsWith(".yaml") || word.endsWith(".yml"))
        && isPlain(word)
        && !Files.isDirectory(Path.of(word));
  }

  /** Whether it is no option and no pattern, and a path on this system. */
  private static boolean isPlain(String word) {
    if (word.isEmpty() || word.charAt(0) == '-') {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < ' ' || "*?\"'<>|".indexOf(word.charAt(i)) >= 0) {
        return false;
      }
    }
    try {
      return !Path.of(word).toString().isEmpty();
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
