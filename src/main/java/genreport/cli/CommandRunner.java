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

  /** Runs a command line and returns its exit code; see {@link ExitCode}. It throws nothing. */
  public int run(String... arguments) {
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
    return new SingleRun(streams, usual, context).run(request);
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
