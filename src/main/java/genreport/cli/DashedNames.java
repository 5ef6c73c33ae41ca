package genreport.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Finds file names that start with a dash among the arguments, so that they are not parsed as
 * options.
 */
final class DashedNames {

  private static final String END_OF_OPTIONS = "--";

  private final Set<String> options;

  /** The one-letter options whose value may follow without a space. */
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
   * Returns the arguments with {@code ./} before each file name that would be parsed as an option.
   * An argument is a file name if the command has no such option, and the file exists or the name
   * ends in .yaml or .yml.
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
