package genreport.cli;

import genreport.batch.Batch;
import genreport.batch.BatchRequest;
import genreport.batch.Finished;
import genreport.batch.JobList;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.format.TextRenderer;
import genreport.pipeline.Forms;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/** Runs a command over many reports. */
final class BatchRun {

  /** The reports that are begun take less than a second each. */
  private static final int LONGEST_END_SECONDS = 30;

  private final CommandLine line;
  private final ReportOptions options;
  private final CommandContext surroundings;
  private final FaultLog faults = new FaultLog();
  private final BatchSummary tally = new BatchSummary();

  BatchRun(CommandLine line, ReportOptions options, CommandContext surroundings) {
    this.line = line;
    this.options = options;
    this.surroundings = surroundings;
  }

  /** Makes the reports, prints, and returns the exit code. */
  int run(BatchRequest order, Batch.Plan plan) {
    JobList jobs = JobList.of(order);
    if (!jobs.failures().isEmpty()) {
      return nothingDone(jobs.failures());
    }
    Batch batch = new Batch(plan, surroundings.program(), order.materials(), order.manner());
    CountDownLatch ended = new CountDownLatch(1);
    Thread end = new Thread(() -> end(batch, ended));
    Runtime.getRuntime().addShutdownHook(end);
    try {
      run(batch, jobs, plan);
    } finally {
      ended.countDown();
      forget(end);
    }
    int failed = tally.count(Finished.State.FAILED);
    return failed > 0 || tally.done() < jobs.jobs().size() - tally.count(Finished.State.NO_REPORT)
        ? ExitCode.ERRORS
        : ExitCode.WRITTEN;
  }

  private void run(Batch batch, JobList jobs, Batch.Plan plan) {
    int total = jobs.jobs().size();
    BatchView view;
    try (Screen screen = screen(total)) {
      view = view(screen, plan);
      batch.run(
          jobs,
          finished -> {
            Finished told = explained(finished);
            tally.add(told);
            view.show(told);
            screen.step(tally);
          });
    }
    view.end(tally, total);
  }

  private int nothingDone(List<Diagnostic> failures) {
    TextRenderer renderer = new TextRenderer(surroundings.terminal().colour());
    Streams.of(line).err().printFiltered(renderer.render(failures));
    line.getErr().flush();
    return ExitCode.FILES;
  }

  private Screen screen(int total) {
    int columns = surroundings.terminal().columns();
    return columns > 0 ? new ProgressScreen(Streams.of(line).err(), columns, total) : new Screen();
  }

  private BatchView view(Screen screen, Batch.Plan plan) {
    return switch (options.format()) {
      case TEXT ->
          new TextView(
              line,
              screen,
              new TextView.Style(plan.task(), options.verbose(), surroundings.terminal().colour()));
      case JSON -> MachineView.json(line.getOut());
      case SARIF ->
          MachineView.sarif(
              line.getOut(),
              new Forms(options.templates(surroundings)).explanations().value().orElse(List.of()));
    };
  }

  /** A fault of the program's in one report is told as that report's failure. */
  private Finished explained(Finished finished) {
    if (finished.fault().isEmpty()) {
      return finished;
    }
    Throwable fault = finished.fault().get();
    Optional<Path> log = faults.add(finished.job().name(), fault);
    Diagnostic finding =
        Diagnostic.failure("F16", "程序内部出错，这一份没有做（" + fault.getClass().getSimpleName() + "）");
    return finished.explained(
        finding.advice(
            log.map(file -> "把 " + file + " 和这一份的源文件一起反馈给维护人员").orElse("把这一份的源文件反馈给维护人员")));
  }

  /** When the process is asked to end, what is begun is finished and no file is half written. */
  private static void end(Batch batch, CountDownLatch ended) {
    batch.stop();
    try {
      ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread end) {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException e) {
      // the process is ending
    }
  }
}
