package genreport.cli;

import genreport.pipeline.Request;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Runs a command line with its streams given from outside. */
public final class CommandRunner {

  private final CommandContext surroundings;
  private final Streams streams;

  /**
   * @param home the folder that holds {@code templates} and {@code fonts}
   * @param terminal what standard error is
   */
  public CommandRunner(Path home, PrintWriter out, PrintWriter err, Terminal terminal) {
    this(new CommandContext(home, terminal), Streams.to(out, err));
  }

  private CommandRunner(CommandContext surroundings, Streams streams) {
    this.surroundings = surroundings;
    this.streams = streams;
  }

  /**
   * The same, remembering between its runs which reports are up to date.
   *
   * @param memory the folder for that; absent to remember nothing
   */
  public CommandRunner remembering(Optional<Path> memory) {
    return new CommandRunner(
        new CommandContext(surroundings.home(), surroundings.terminal(), memory), streams);
  }

  /** Runs, prints, and returns the exit code; see {@link ExitCode}. Nothing is thrown. */
  public int run(String... arguments) {
    Optional<PlainCall> plain = PlainCall.of(arguments);
    try {
      return plain.isPresent()
          ? run(plain.get())
          : new ParsedCall(surroundings, streams, this::fault).run(arguments);
    } catch (RuntimeException | Error e) {
      return fault(e);
    }
  }

  private int run(PlainCall call) {
    ReportOptions usual = new ReportOptions();
    Request request =
        Request.of(call.source(), call.output(), usual.materials(surroundings), usual.manner());
    return new SingleRun(streams, usual, surroundings).run(request);
  }

  /** Says that the program is at fault, and where the details are. */
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
