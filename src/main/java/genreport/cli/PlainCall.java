package genreport.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The most common command line, {@code genreport FILE.yaml [-o DIR]}, parsed without picocli. Every
 * other command line, and every ambiguous one, goes to {@link ParsedCall}.
 *
 * @param output the folder for the files; if absent, the source's own folder
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
        (optionFirst || OUTPUT.contains(arguments[1]))
            && isFile(file)
            && isPlain(folder)
            && MeantInstead.fileAsFolder(Path.of(folder), List.of(arguments)).isEmpty();
    return plain
        ? Optional.of(new PlainCall(Path.of(file), Optional.of(Path.of(folder))))
        : Optional.empty();
  }

  /** Returns whether an argument names one report, not a folder or a pattern. */
  private static boolean isFile(String word) {
    return (word.endsWith(".yaml") || word.endsWith(".yml"))
        && isPlain(word)
        && !Files.isDirectory(Path.of(word));
  }

  /** Returns whether an argument is no option, no pattern, and a valid path on this system. */
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
