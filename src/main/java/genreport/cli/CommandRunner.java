package genreport.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
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
    line.setParameterExceptionHandler((problem, args) -> wrongUsage(problem));
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

  private int wrongUsage(ParameterException problem) {
    err.println("命令用法不对：" + inChinese(problem));
    err.println("运行 genreport --help 查看用法");
    err.flush();
    return ExitCode.USAGE;
  }

  private static String inChinese(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      return "不认识“" + String.join(" ", unmatched.getUnmatched()) + "”";
    }
    if (problem instanceof MissingParameterException missing) {
      boolean option = missing.getMissing().stream().anyMatch(arg -> arg.isOption());
      return option ? "选项后面没有写值：" + missing.getMessage() : "没有写报告的文件名";
    }
    return String.valueOf(problem.getMessage());
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
