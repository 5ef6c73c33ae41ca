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
    Optional<String> command =
        MeantInstead.command(problem.getCommandLine().getCommandSpec().root(), arguments);
    if (command.isPresent()) {
      return command.get();
    }
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
          .orElseGet(() -> "不认识选项“" + written + "”" + nearOption(written, command));
    }
    if (command.optionsMap().containsKey("--year") && arguments.size() == 3) {
      List<String> words = arguments.subList(1, 3);
      List<String> year = words.stream().filter(word -> word.matches("[0-9]{4}")).toList();
      if (year.size() == 1) {
        List<String> meant = new ArrayList<>(List.of("--year", year.get(0)));
        words.stream().filter(word -> !year.contains(word)).forEach(meant::add);
        return "年度前面写 --year，写成：" + shown("genreport init", meant);
      }
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
            ? Optional.of(optionOfRoot(command, root.optionsMap().get(option), written, words))
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

  /**
   * Describes an option that only the main command has.
   *
   * @param words the arguments without the name of the command
   */
  private static String optionOfRoot(
      CommandSpec command, OptionSpec option, String written, List<String> words) {
    List<String> rest = new ArrayList<>(words);
    int at = rest.indexOf(written);
    boolean takesNext = option.arity().max() > 0 && !written.contains("=");
    boolean lacksValue = takesNext && at + 1 >= rest.size();
    rest.subList(at, Math.min(rest.size(), at + (takesNext ? 2 : 1))).clear();
    boolean lacksReport = rest.stream().allMatch(word -> word.startsWith("-"));
    String name = written.replaceFirst("=.*", "");
    if (!lacksValue && !lacksReport) {
      return "命令 %s 没有选项“%s”；要生成文件，写成：%s"
          .formatted(command.name(), name, shown("genreport", words));
    }
    List<String> making = new ArrayList<>(lacksReport ? List.of(SourceArguments.LABEL) : rest);
    making.add(name);
    if (takesNext) {
      making.add(lacksValue ? option.paramLabel() : words.get(at + 1));
    }
    return "命令 %s 没有选项“%s”；只要%s，写成：%s；要生成文件，写成：%s"
        .formatted(
            command.name(),
            name,
            command.name().equals("verify") ? "核对" : "检查",
            shown(
                "genreport " + command.name(), lacksReport ? List.of(SourceArguments.LABEL) : rest),
            shown("genreport", making));
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

  /** Describes an unknown command. */
  static String unknownCommand(CommandSpec command, String word) {
    List<String> commands = List.copyOf(command.subcommands().keySet());
    String near = near(word, commands);
    return "没有“" + word + "”这个命令" + (near.isEmpty() ? "，可用的有：" + String.join("、", commands) : near);
  }

  /** Compares the names without their dashes, which all have. */
  private static String nearOption(String written, CommandSpec command) {
    List<String> names =
        command.optionsMap().keySet().stream().filter(name -> name.startsWith("--")).toList();
    List<String> words = names.stream().map(name -> name.substring(2)).toList();
    return NearestName.of(written.replaceFirst("^-+", "").replaceFirst("=.*", ""), words)
        .map(word -> "，是不是 --" + word + "？")
        .orElse("");
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
