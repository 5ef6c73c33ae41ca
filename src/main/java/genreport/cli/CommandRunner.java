package genreport.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs a command line with its streams given from outside. */
public final class CommandRunner {

  private final Path home;
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean colour;

  /**
   * @param home the folder that holds {@code templates} and {@code fonts}
   * @param colour whether messages may have colours
   */
  public CommandRunner(Path home, PrintWriter out, PrintWriter err, boolean colour) {
    this.home = home;
    this.out = out;
    this.err = err;
    this.colour = colour;
  }

  /** Runs, prints, and returns the exit code; see {@link ExitCode}. Nothing is thrown. */
  public int run(String... arguments) {
    CommandLine line = new CommandLine(new GenreportCommand(home, colour));
    line.setOut(out);
    line.setErr(err);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.registerConverter(GenreportCommand.Format.class, GenreportCommand::format);
    line.getCommandSpec().version("genreport " + version());
    line.setParameterExceptionHandler((problem, args) -> wrongUsage(problem, args));
    line.setExecutionExceptionHandler((problem, command, parsed) -> fault(problem));
    try {
      return line.execute(arguments);
    } catch (Error e) {
      return fault(e);
    }
  }

  private static String version() {
    return Optional.ofNullable(CommandRunner.class.getPackage().getImplementationVersion())
        .orElse("（开发版）");
  }

  private int wrongUsage(ParameterException problem, String... arguments) {
    err.println("命令用法不对：" + inChinese(problem));
    Arrays.stream(arguments)
        .filter(argument -> argument.matches("-[^-].*\\.ya?ml"))
        .forEach(name -> err.println("文件名以“-”开头时，写成 ./" + name));
    err.println("运行 genreport --help 查看用法");
    err.flush();
    return ExitCode.USAGE;
  }

  private static String inChinese(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      return first.startsWith("-")
          ? "不认识“" + String.join(" ", unmatched.getUnmatched()) + "”"
          : "一次只能做一份报告，多写了“" + String.join(" ", unmatched.getUnmatched()) + "”";
    }
    if (problem instanceof MissingParameterException missing) {
      return missing.getMissing().stream()
          .filter(ArgSpec::isOption)
          .findFirst()
          .map(option -> "选项 " + name(option) + " 后面没有写" + option.paramLabel())
          .orElse("没有写报告的文件名");
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

  /** Says that the program is at fault, and where the details are. */
  private int fault(Throwable problem) {
    err.println("错误：程序内部出错，未生成文件（" + problem.getClass().getSimpleName() + "）");
    try {
      StringWriter trace = new StringWriter();
      problem.printStackTrace(new PrintWriter(trace));
      Path file = Files.createTempFile("genreport-", ".log");
      Files.writeString(file, trace.toString());
      err.println("请把这个文件和报告的源文件一起反馈给维护人员：" + file);
    } catch (IOException e) {
      err.println("请把报告的源文件反馈给维护人员；错误信息：" + problem);
    }
    err.flush();
    return ExitCode.INTERNAL;
  }
}
