package genreport.cli;

import genreport.pipeline.Request;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs a command line with its streams given from outside. */
public final class CommandRunner {

  private final Surroundings surroundings;
  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * @param home the folder that holds {@code templates} and {@code fonts}
   * @param terminal what standard error is
   */
  public CommandRunner(Path home, PrintWriter out, PrintWriter err, Terminal terminal) {
    this.surroundings = new Surroundings(home, terminal);
    this.out = out;
    this.err = err;
  }

  /** Runs, prints, and returns the exit code; see {@link ExitCode}. Nothing is thrown. */
  public int run(String... arguments) {
    return PlainCall.of(arguments).map(this::run).orElseGet(() -> parsed(arguments));
  }

  private int run(PlainCall call) {
    ReportOptions usual = new ReportOptions();
    try {
      Request request =
          SourceArgument.request(
              call.source(), call.output(), usual.materials(surroundings), usual.manner());
      return new SingleRun(new Streams(out, err), usual, surroundings).run(request);
    } catch (RuntimeException | Error e) {
      return fault(e);
    }
  }

  private int parsed(String... arguments) {
    CommandLine line = commands();
    line.setOut(out);
    line.setErr(err);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.registerConverter(Format.class, Format::of);
    line.getCommandSpec().versionProvider(new VersionText(surroundings));
    line.setParameterExceptionHandler((problem, args) -> wrongUsage(problem, args));
    line.setExecutionExceptionHandler((problem, command, parsed) -> fault(problem));
    try {
      return line.execute(arguments);
    } catch (Error e) {
      return fault(e);
    }
  }

  private CommandLine commands() {
    CommandLine line =
        new CommandLine(new GenreportCommand(surroundings))
            .addSubcommand(new CheckCommand(surroundings))
            .addSubcommand(new VerifyCommand(surroundings))
            .addSubcommand(new InitCommand(surroundings))
            .addSubcommand(new ExplainCommand(surroundings))
            .addSubcommand(new SchemaCommand(surroundings))
            .addSubcommand(new CompletionCommand(surroundings));
    shared(line);
    line.getSubcommands().values().forEach(CommandRunner::shared);
    return line;
  }

  /** What every command has: its help, and the words above the help's parts. */
  private static void shared(CommandLine command) {
    command.addMixin("help", new HelpOption());
    command
        .getCommandSpec()
        .usageMessage()
        .synopsisHeading("用法：")
        .descriptionHeading("%n")
        .parameterListHeading("%n参数：%n")
        .optionListHeading("%n选项：%n")
        .sortOptions(false)
        .adjustLineBreaksForWideCJKCharacters(true);
  }

  private int wrongUsage(ParameterException problem, String... arguments) {
    err.println("命令用法不对：" + WrongUsage.inChinese(problem));
    Arrays.stream(arguments)
        .filter(argument -> argument.matches("-[^-].*\\.ya?ml"))
        .forEach(name -> err.println("文件名以“-”开头时，写成 ./" + name));
    String command = problem.getCommandLine().getCommandSpec().qualifiedName();
    err.println("运行 " + command + " --help 查看用法");
    err.flush();
    return ExitCode.USAGE;
  }

  /** Says that the program is at fault, and where the details are. */
  private int fault(Throwable problem) {
    err.println("错误：程序内部出错，未生成文件（" + problem.getClass().getSimpleName() + "）");
    err.println(
        new FaultLog()
            .add("", problem)
            .map(file -> "请把这个文件和报告的源文件一起反馈给维护人员：" + file)
            .orElse("请把报告的源文件反馈给维护人员；错误信息：" + problem));
    err.flush();
    return ExitCode.INTERNAL;
  }
}
