package genreport.batch;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.diagnostic.Span;
import genreport.pipeline.OutputOptions;
import genreport.pipeline.ReportDetector;
import genreport.pipeline.ReportResources;
import genreport.pipeline.Request;
import genreport.pipeline.RunResult;
import genreport.pipeline.SharedResources;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Makes many reports on several threads. Results are delivered in the order of the jobs, whatever
 * the order of completion, and are not kept after delivery.
 */
public final class Batch {

  /** The number of reports per thread that may be submitted but not yet delivered. */
  private static final int AHEAD = 16;

  /**
   * How all reports are made.
   *
   * @param again whether reports are made even if their files are up to date
   * @param allFindings whether findings are wanted even of reports that are up to date
   */
  public record Plan(Task task, int threads, boolean again, boolean allFindings) {}

  private final Plan plan;
  private final SharedResources shared;
  private final ReportDetector detector;
  private final CompletableFuture<Optional<String>> fingerprint;
  private final BuildRecords records;
  private volatile boolean stopped;

  public Batch(Plan plan, Program program, ReportResources resources, OutputOptions options) {
    this.plan = plan;
    this.shared = new SharedResources(resources);
    this.detector = shared.detector();
    this.fingerprint =
        plan.task() == Task.CHECK
            ? CompletableFuture.completedFuture(Optional.empty())
            : CompletableFuture.supplyAsync(() -> Fingerprint.of(program, resources, options));
    this.records = new BuildRecords(fingerprint::join, program, plan.task());
  }

  /**
   * Makes the reports. Returns when all are done or, after {@link #stop}, when those already
   * started are done.
   *
   * @param each receives each result, in the order of the jobs, on the calling thread
   */
  public void run(JobList list, Consumer<JobResult> each) {
    JobList jobs =
        plan.task() == Task.CHECK
            ? list
            : list.refusingLostInputs(plan.task()).refusingCollisions(detector::isReport);
    ExecutorService pool = Executors.newFixedThreadPool(plan.threads());
    try {
      Queue<Future<Optional<JobResult>>> ahead = new ArrayDeque<>();
      Iterator<Job> next = jobs.jobs().iterator();
      while (next.hasNext() || !ahead.isEmpty()) {
        while (next.hasNext() && ahead.size() < AHEAD * plan.threads()) {
          Job job = next.next();
          ahead.add(pool.submit(() -> runJob(job)));
        }
        await(ahead.remove()).ifPresent(each);
      }
    } finally {
      stop();
      pool.shutdown();
    }
  }

  /** Starts no more reports. Those already started are finished. */
  public void stop() {
    stopped = true;
  }

  private static Optional<JobResult> await(Future<Optional<JobResult>> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException("a report's fault is caught where it is made", e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Makes one report. An exception becomes the result of this report. Returns empty if the batch
   * was stopped.
   */
  private Optional<JobResult> runJob(Job job) {
    if (stopped) {
      return Optional.empty();
    }
    try {
      return Optional.of(process(job));
    } catch (RuntimeException | Error e) {
      return Optional.of(JobResult.fault(job, e));
    }
  }

  private JobResult process(Job job) {
    Request request = job.request();
    if (job.refusal().isPresent()) {
      return JobResult.failed(job, List.of(job.refusal().get()));
    }
    if (!job.named()) {
      Outcome<SourceFile> text = ReportDetector.load(request.source(), job.name());
      if (text.value().isEmpty()) {
        return JobResult.failed(job, text.diagnostics());
      }
      if (!detector.isReport(text.value().get())) {
        return JobResult.noReport(job);
      }
    }
    if (job.listed().isPresent()) {
      Outcome<SourceFile> text = detector.loadReport(request.source(), job.name());
      if (text.value().isEmpty()) {
        Span place = job.listed().get();
        return JobResult.failed(
            job, text.diagnostics().stream().map(finding -> finding.at(place)).toList());
      }
    }
    Optional<String> hash =
        plan.task() == Task.CHECK ? Optional.empty() : BuildRecords.sourceHash(request);
    Optional<BuildRecord> current =
        plan.again() ? Optional.empty() : hash.flatMap(own -> records.current(request, own));
    if (current.isPresent()) {
      boolean wanted = plan.allFindings() && current.get().hasFindings();
      return wanted
          ? JobResult.of(job, JobResult.State.CURRENT, Task.CHECK.run(request, shared))
          : JobResult.current(job, current.get());
    }
    return make(job, hash);
  }

  private JobResult make(Job job, Optional<String> sourceHash) {
    Request request = job.request();
    RunResult result = plan.task().run(request, shared);
    if (isFailure(result, request.options())) {
      return JobResult.of(job, JobResult.State.FAILED, result);
    }
    sourceHash.ifPresent(hash -> records.store(request, hash, result));
    return JobResult.of(
        job, plan.task() == Task.CHECK ? JobResult.State.CHECKED : JobResult.State.WRITTEN, result);
  }

  private static boolean isFailure(RunResult result, OutputOptions options) {
    List<Diagnostic> findings = result.findings();
    return result.blocked() || (options.strict() && !findings.isEmpty());
  }
}
