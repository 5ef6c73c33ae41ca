package genreport.cli;

import genreport.diagnostic.NearestName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

  static String inChinese(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
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
  private static String unmatched(UnmatchedArgumentException problem) {
    CommandSpec command = problem.getCommandLine().getCommandSpec();
    String written = problem.getUnmatched().get(0);
    if (written.startsWith("-")) {
      List<String> options = new ArrayList<>(command.optionsMap().keySet());
      return "不认识选项“" + written + "”" + near(written, options);
    }
    return "多写了“" + written + "”；名字里有空格的，整个名字用引号括起来";
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
