package genreport.cli;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Chinese what picocli says in English of a command line. */
final class WrongUsage {

  private WrongUsage() {}

  static String inChinese(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      String written = String.join(" ", unmatched.getUnmatched());
      return written.startsWith("-")
          ? "不认识“" + written + "”"
          : onlyOne(problem.getCommandLine()) + "多写了“" + written + "”";
    }
    if (problem instanceof MissingParameterException missing) {
      return missing.getMissing().stream()
          .filter(ArgSpec::isOption)
          .findFirst()
          .map(option -> "选项 " + name(option) + " 后面没有写" + option.paramLabel())
          .orElseGet(() -> "没有写" + missing.getMissing().get(0).paramLabel());
    }
    if (problem instanceof OverwrittenOptionException twice) {
      return "选项 " + name(twice.getOverwritten()) + " 只能写一次";
    }
    if (problem.getCause() instanceof TypeConversionException && problem.getArgSpec() != null) {
      return name(problem.getArgSpec()) + " " + problem.getCause().getMessage();
    }
    if (problem.getArgSpec() != null) {
      return name(problem.getArgSpec()) + " 的值不对：“" + problem.getValue() + "”";
    }
    return String.valueOf(problem.getMessage());
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** The commands that take a report take one. */
  private static String onlyOne(CommandLine command) {
    boolean report =
        command.getCommandSpec().positionalParameters().stream()
            .anyMatch(parameter -> parameter.paramLabel().equals("报告.yaml"));
    return report ? "一次只能做一份报告，" : "";
  }
}
