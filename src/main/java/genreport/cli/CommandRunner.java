package genreport.cli;

import genreport.pipeline.Request;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Runs a command line on given streams. */
public final class CommandRunner {

  private final CommandContext context;
  private final Streams streams;

  /**
   * @param home the folder that contains {@code templates} and {@code fonts}
   * @param terminal the properties of standard error
   */
  public CommandRunner(Path home, PrintWriter out, PrintWriter err, Terminal terminal) {
    this(new CommandContext(home, terminal), Streams.to(out, err));
  }

  private CommandRunner(CommandContext context, Streams streams) {
    this.context = context;
    this.streams = streams;
  }

  /**
   * Returns a runner that keeps build records between runs.
   *
   * @param stateFolder the folder for the records; if absent, none are kept
   */
  public CommandRunner withStateFolder(Optional<Path> stateFolder) {
    return new CommandRunner(
        new CommandContext(context.home(), context.terminal(), stateFolder), streams);
  }

  /**
   * Runs a command line and returns its exit code; see {@link ExitCode}. A result that can't be
   * printed completely is a failure. It throws nothing.
   */
  public int run(String... arguments) {
    int code = runCommand(arguments);
    return streams.out().checkError() ? unprinted(code) : code;
  }

  private int runCommand(String... arguments) {
    Optional<PlainCall> plain = PlainCall.of(arguments);
    try {
      return plain.isPresent()
          ? run(plain.get())
          : new ParsedCall(context, streams, this::fault).run(arguments);
    } catch (RuntimeException | Error e) {
      return fault(e);
    }
  }

  private int run(PlainCall call) {
    ReportOptions usual = new ReportOptions();
    Request request =
        Request.of(call.source(), call.output(), usual.resources(context), usual.outputOptions());
    return new SingleRun(streams, usual, context, false).run(request);
  }

  private int unprinted(int code) {
    streams.err().println("错误：结果没有显示完整：标准输出不能写（磁盘已满，或者接收的程序已经关闭）");
    streams.err().flush();
    return code == ExitCode.INTERNAL ? code : ExitCode.FILES;
  }

  /** Reports a bug in the program and the file with the details. */
  private int fault(Throwable problem) {
    streams.err().println("错误：程序内部出错，未生成文件（" + problem.getClass().getSimpleName() + "）");
    streams
        .err()
        .println(
            new FaultLog()
                .add("", problem)
                .map(file -> "请把这个文件和报告的源文件一起反馈给维护人员：" + file)
                .orElse("请把报告的源文件反馈给维护人员；错误信息：" + problem));
    streams.err().flush();
    return ExitCode.INTERNAL;
  }
}
