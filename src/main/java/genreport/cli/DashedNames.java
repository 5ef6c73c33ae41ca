package genreport.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Tells files whose names begin with a dash from options. */
final class DashedNames {

  private static final String END_OF_OPTIONS = "--";

  private final Set<String> options;

  /** Names of the options of one letter that a value may follow without a space. */
  private final Set<String> withValue;

  private DashedNames(CommandLine command) {
    this.options = command.getCommandSpec().optionsMap().keySet();
    this.withValue =
        command.getCommandSpec().options().stream()
            .filter(option -> option.arity().max() > 0)
            .map(OptionSpec::shortestName)
            .filter(name -> name.length() == 2)
            .collect(Collectors.toSet());
  }

  /**
   * The arguments with {@code ./} before each that is the name of a file and would be taken for an
   * option. It is one when it ends as a source file does, or is there, and the command has no such
   * option.
   *
   * @param line the main command with its subcommands
   */
  static String[] asPaths(CommandLine line, String... arguments) {
    CommandLine command =
        Arrays.stream(arguments)
            .filter(line.getSubcommands()::containsKey)
            .findFirst()
            .map(line.getSubcommands()::get)
            .orElse(line);
    return new DashedNames(command).asPaths(arguments);
  }

  private String[] asPaths(String... arguments) {
    String[] paths = arguments.clone();
    for (int i = 0; i < paths.length && !paths[i].equals(END_OF_OPTIONS); i++) {
      if (paths[i].length() > 1 && paths[i].startsWith("-") && isFile(paths[i])) {
        paths[i] = "./" + paths[i];
      }
    }
    return paths;
  }

  private boolean isFile(String word) {
    if (options.contains(word.replaceFirst("=.*", ""))) {
      return false;
    }
    return exists(word)
        || (word.matches("(?s).*\\.ya?ml") && !withValue.contains(word.substring(0, 2)));
  }

  private static boolean exists(String word) {
    try {
      return Files.exists(Path.of(word));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
