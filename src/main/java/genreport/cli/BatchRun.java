package genreport.cli;

import genreport.batch.Batch;
import genreport.batch.BatchRequest;
import genreport.batch.JobList;
import genreport.batch.JobResult;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.format.TextRenderer;
import genreport.pipeline.Forms;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/** Runs a command for many reports. */
final class BatchRun {

  /**
   * The longest wait at shutdown for the reports already started, each of which takes less than a
   * second.
   */
  private static final int LONGEST_END_SECONDS = 30;

  private final CommandLine line;
  private final ReportOptions options;
  private final CommandContext context;
  private final FaultLog faults = new FaultLog();
  private final BatchSummary summary = new BatchSummary();

  BatchRun(CommandLine line, ReportOptions options, CommandContext context) {
    this.line = line;
    this.options = options;
    this.context = context;
  }

  /** Makes the reports, prints, and returns the exit code. */
  int run(BatchRequest batchRequest, Batch.Plan plan) {
    JobList jobs = JobList.of(batchRequest);
    if (!jobs.failures().isEmpty()) {
      return printFailures(jobs.failures());
    }
    Batch batch =
        new Batch(plan, context.program(), batchRequest.resources(), batchRequest.options());
    CountDownLatch ended = new CountDownLatch(1);
    Thread hook = new Thread(() -> awaitEnd(batch, ended));
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      run(batch, jobs, plan);
    } finally {
      ended.countDown();
      removeHook(hook);
    }
    int failed = summary.count(JobResult.State.FAILED);
    return failed > 0
            || summary.done() < jobs.jobs().size() - summary.count(JobResult.State.NO_REPORT)
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
          jobResult -> {
            JobResult result = explained(jobResult);
            summary.add(result);
            view.show(result);
            printKept(screen, result);
            screen.step(summary);
          });
    }
    view.end(summary, total);
  }

  private void printKept(Screen screen, JobResult jobResult) {
    StringBuilder lines = new StringBuilder();
    KeptFilesText.lines(jobResult.result()).forEach(line -> lines.append(line).append('\n'));
    if (!lines.isEmpty()) {
      screen.print(Streams.of(line).err(), lines.toString(), "");
    }
  }

  private int printFailures(List<Diagnostic> failures) {
    TextRenderer renderer = new TextRenderer(context.terminal().colour());
    Streams.of(line).err().printFiltered(renderer.render(failures));
    line.getErr().flush();
    return ExitCode.FILES;
  }

  private Screen screen(int total) {
    int columns = context.terminal().columns();
    return columns > 0 ? new ProgressScreen(Streams.of(line).err(), columns, total) : new Screen();
  }

  private BatchView view(Screen screen, Batch.Plan plan) {
    return switch (options.format()) {
      case TEXT ->
          new TextView(
              line,
              screen,
              new TextView.Style(plan.task(), options.verbose(), context.terminal().colour()));
      case JSON -> MachineView.json(line.getOut());
      case SARIF ->
          MachineView.sarif(
              line.getOut(),
              new Forms(options.templates(context)).explanations().value().orElse(List.of()));
    };
  }

  /** Turns an exception of one report into a finding of that report. */
  private JobResult explained(JobResult jobResult) {
    return jobResult
        .fault()
        .map(fault -> jobResult.explained(faults.finding(jobResult.job().name(), fault)))
        .orElse(jobResult);
  }

  /** Stops the batch at shutdown, and waits for the reports already started. */
  private static void awaitEnd(Batch batch, CountDownLatch ended) {
    batch.stop();
    try {
      ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the JVM is shutting down
    }
  }
}
