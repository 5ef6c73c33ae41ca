package genreport.cli;

import genreport.diagnostic.NearestName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Translates picocli's errors about a command line into Chinese. */
final class WrongUsage {

  private WrongUsage() {}

  /**
   * Checks that an option names a folder.
   *
   * @throws ParameterException if there is no such folder
   */
  static void requireFolder(@Nullable CommandSpec command, String option, Path named) {
    if (!Files.isDirectory(named)) {
      throw new ParameterException(
          Objects.requireNonNull(command).commandLine(), option + " 指定的不是文件夹：" + named);
    }
  }

  /**
   * Describes a problem.
   *
   * @param arguments the whole command line without the name of the program
   */
  static String inChinese(ParameterException problem, List<String> arguments) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, arguments);
    }
    if (problem instanceof MissingParameterException missing) {
      return missing.getMissing().stream()
          .filter(ArgSpec::isOption)
          .findFirst()
          .map(option -> "选项 " + name(option) + " 后面没有写" + label(option))
          .orElseGet(() -> "没有写" + missing.getMissing().get(0).paramLabel());
    }
    if (problem instanceof OverwrittenOptionException twice) {
      return "选项 " + name(twice.getOverwritten()) + " 只能写一次";
    }
    ArgSpec argument = problem.getArgSpec();
    if (argument == null) {
      return String.valueOf(problem.getMessage());
    }
    if (argument.type() == boolean.class) {
      return "选项 " + name(argument) + " 后面不用写“=”和别的内容";
    }
    return problem.getCause() instanceof TypeConversionException own
        ? name(argument) + " " + own.getMessage()
        : name(argument) + " 的值不对：“" + problem.getValue() + "”";
  }

  /** Describes an unknown option or a superfluous argument. */
  private static String unmatched(UnmatchedArgumentException problem, List<String> arguments) {
    CommandSpec command = problem.getCommandLine().getCommandSpec();
    String written = problem.getUnmatched().get(0);
    if (written.startsWith("-")) {
      return otherCommand(command, written, arguments)
          .orElseGet(
              () ->
                  "不认识选项“"
                      + written
                      + "”"
                      + near(written, List.copyOf(command.optionsMap().keySet())));
    }
    return "多写了“" + written + "”；名字里有空格的，整个名字用引号括起来";
  }

  /** Returns the command line that is meant by an option which only other commands have. */
  private static Optional<String> otherCommand(
      CommandSpec command, String written, List<String> arguments) {
    CommandSpec root = command.root();
    String option = written.replaceFirst("=.*", "");
    List<String> words = new ArrayList<>(arguments);
    if (command != root) {
      words.remove(command.name());
      if (root.optionsMap().containsKey(option)) {
        return takesReport(command)
            ? Optional.of(
                "命令 %s 没有选项“%s”；要生成文件，写成：%s"
                    .formatted(command.name(), option, shown("genreport", words)))
            : Optional.empty();
      }
    }
    List<String> having =
        root.subcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .filter(other -> other.optionsMap().containsKey(option))
            .map(CommandSpec::name)
            .toList();
    return having.size() == 1
        ? Optional.of(
            "“%s”是命令 %s 的选项，写成：%s"
                .formatted(option, having.get(0), shown("genreport " + having.get(0), words)))
        : Optional.empty();
  }

  private static boolean takesReport(CommandSpec command) {
    return command.positionalParameters().stream()
        .anyMatch(parameter -> parameter.paramLabel().equals(SourceArguments.LABEL));
  }

  /** Returns a command line to copy; words with spaces are quoted. */
  static String shown(String command, List<String> words) {
    StringBuilder shown = new StringBuilder(command);
    for (String word : words) {
      shown.append(' ').append(word.contains(" ") ? "\"" + word + "\"" : word);
    }
    return shown.toString();
  }

  /**
   * Describes arguments that name no sources but what is wanted: help, the version, or the files to
   * be made. Empty if the arguments can be sources.
   */
  static Optional<String> wantedInstead(List<String> words) {
    String first = words.get(0);
    boolean isFile = SourceArguments.exists(first);
    if (!isFile && first.equals("version") && words.size() == 1) {
      return Optional.of("查看版本，写成：genreport --version");
    }
    if (!isFile && first.equals("help") && words.size() == 1) {
      return Optional.of("查看用法，写成：genreport --help");
    }
    boolean target =
        words.size() == 2
            && first.matches("(?is).*\\.ya?ml")
            && words.get(1).matches("(?is).*\\.(?:pdf|docx?|wps)");
    return target
        ? Optional.of(
            "“"
                + words.get(1)
                + "”不是报告的源文件；生成的文件与源文件同名，放在哪个文件夹用 -o 写明，写成："
                + shown("genreport", List.of(first, "-o", "文件夹")))
        : Optional.empty();
  }

  /** Describes an unknown command. */
  static String unknownCommand(CommandSpec command, String word) {
    List<String> commands = List.copyOf(command.subcommands().keySet());
    String near = near(word, commands);
    return "没有“" + word + "”这个命令" + (near.isEmpty() ? "，可用的有：" + String.join("、", commands) : near);
  }

  private static String near(String written, List<String> names) {
    return NearestName.of(written, names).map(name -> "，是不是 " + name + "？").orElse("");
  }

  private static String label(ArgSpec option) {
    return option.paramLabel().contains("|")
        ? " " + option.paramLabel().replace("|", " 或 ")
        : option.paramLabel();
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
