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
 * Makes many reports on several threads. What came of them is told in their order, whatever the
 * order in which they were finished, and nothing of a report is kept when it is told.
 */
public final class Batch {

  /** So many reports per thread may be finished before one that stands before them. */
  private static final int AHEAD = 16;

  /**
   * How all reports are made.
   *
   * @param again whether also those are made that are up to date
   * @param allFindings whether the findings are wanted also of those that are up to date
   */
  public record Plan(Task task, int threads, boolean again, boolean allFindings) {}

  private final Plan plan;
  private final SharedResources workshop;
  private final ReportDetector detector;
  private final CompletableFuture<Optional<String>> fingerprint;
  private final BuildRecords receipts;
  private volatile boolean stopped;

  public Batch(Plan plan, Program program, ReportResources materials, OutputOptions manner) {
    this.plan = plan;
    this.workshop = new SharedResources(materials);
    this.detector = workshop.detector();
    this.fingerprint =
        plan.task() == Task.CHECK
            ? CompletableFuture.completedFuture(Optional.empty())
            : CompletableFuture.supplyAsync(() -> Fingerprint.of(program, materials, manner));
    this.receipts = new BuildRecords(fingerprint::join, program, plan.task());
  }

  /**
   * Makes the reports and returns when all are done, or those that were begun when it was stopped.
   *
   * @param each told of every report in their order, on the calling thread
   */
  public void run(JobList list, Consumer<Finished> each) {
    JobList jobs = plan.task() == Task.CHECK ? list : list.refusingCollisions(detector::isReport);
    ExecutorService pool = Executors.newFixedThreadPool(plan.threads());
    try {
      Queue<Future<Optional<Finished>>> ahead = new ArrayDeque<>();
      Iterator<Job> next = jobs.jobs().iterator();
      while (next.hasNext() || !ahead.isEmpty()) {
        while (next.hasNext() && ahead.size() < AHEAD * plan.threads()) {
          Job job = next.next();
          ahead.add(pool.submit(() -> made(job)));
        }
        done(ahead.remove()).ifPresent(each);
      }
    } finally {
      stop();
      pool.shutdown();
    }
  }

  /** Makes no more reports but finishes those that are begun, so that no file is half written. */
  public void stop() {
    stopped = true;
  }

  private static Optional<Finished> done(Future<Optional<Finished>> future) {
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

  /** One report; whatever goes wrong in it stays with it. Empty when the batch was stopped. */
  private Optional<Finished> made(Job job) {
    if (stopped) {
      return Optional.empty();
    }
    try {
      return Optional.of(finished(job));
    } catch (RuntimeException | Error e) {
      return Optional.of(Finished.fault(job, e));
    }
  }

  private Finished finished(Job job) {
    Request request = job.request();
    if (job.refusal().isPresent()) {
      return Finished.failed(job, List.of(job.refusal().get()));
    }
    if (!job.named()) {
      Outcome<SourceFile> text = ReportDetector.load(request.source(), job.name());
      if (text.value().isEmpty()) {
        return Finished.failed(job, text.diagnostics());
      }
      if (!detector.isReport(text.value().get())) {
        return Finished.noReport(job);
      }
    }
    if (job.listed().isPresent()) {
      Outcome<SourceFile> text = detector.loadReport(request.source(), job.name());
      if (text.value().isEmpty()) {
        Span place = job.listed().get();
        return Finished.failed(
            job, text.diagnostics().stream().map(finding -> finding.at(place)).toList());
      }
    }
    Optional<String> hash =
        plan.task() == Task.CHECK ? Optional.empty() : BuildRecords.sourceHash(request);
    Optional<BuildRecord> current =
        plan.again() ? Optional.empty() : hash.flatMap(own -> receipts.current(request, own));
    if (current.isPresent()) {
      boolean wanted = plan.allFindings() && current.get().hasFindings();
      return wanted
          ? Finished.of(job, Finished.State.CURRENT, Task.CHECK.run(request, workshop))
          : Finished.current(job, current.get());
    }
    return made(job, hash);
  }

  private Finished made(Job job, Optional<String> sourceHash) {
    Request request = job.request();
    RunResult result = plan.task().run(request, workshop);
    if (isFailure(result, request.manner())) {
      return Finished.of(job, Finished.State.FAILED, result);
    }
    sourceHash.ifPresent(hash -> receipts.keep(request, hash, result));
    return Finished.of(
        job, plan.task() == Task.CHECK ? Finished.State.CHECKED : Finished.State.WRITTEN, result);
  }

  private static boolean isFailure(RunResult result, OutputOptions manner) {
    List<Diagnostic> findings = result.findings();
    return result.blocked() || (manner.strict() && !findings.isEmpty());
  }
}
