package genreport.batch;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Silenced;
import genreport.pipeline.RunResult;
import java.util.List;
import java.util.Optional;

/**
 * The result of one report of a batch.
 *
 * @param warnings the number of warnings, also of a report that is up to date, whose findings are
 *     not in the result
 * @param fault an exception caused by a bug in the program; the result is then empty
 */
public record JobResult(
    Job job, State state, RunResult result, int warnings, Optional<Throwable> fault) {

  /** The outcome of a job. */
  public enum State {
    /** The files were written; those of a draft even if the report has errors. */
    WRITTEN,
    /** The files were up to date and are unchanged. */
    CURRENT,
    /** The report was checked and has no errors. */
    CHECKED,
    /** The report has errors, a file can't be read or written, or the program has a bug. */
    FAILED,
    /** The file found in a folder is no report. */
    NO_REPORT
  }

  static JobResult of(Job job, State state, RunResult result) {
    List<Diagnostic> findings = result.findings();
    int warnings = (int) findings.stream().filter(Diagnostic::isWarning).count();
    return new JobResult(job, state, result, warnings, Optional.empty());
  }

  static JobResult failed(Job job, List<Diagnostic> why) {
    return of(job, State.FAILED, RunResult.of(why));
  }

  static JobResult noReport(Job job) {
    return of(job, State.NO_REPORT, RunResult.of(List.of()));
  }

  static JobResult fault(Job job, Throwable fault) {
    return new JobResult(job, State.FAILED, RunResult.of(List.of()), 0, Optional.of(fault));
  }

  static JobResult current(Job job, BuildRecord buildRecord) {
    return new JobResult(
        job, State.CURRENT, RunResult.of(List.of()), buildRecord.warnings(), Optional.empty());
  }

  /** Returns a copy whose only finding reports the bug. */
  public JobResult explained(Diagnostic finding) {
    return new JobResult(job, state, RunResult.of(List.of(finding)), 0, Optional.empty());
  }

  /** Returns the number of errors and failures. */
  public int errors() {
    return (int) findings().stream().filter(Diagnostic::isBlocking).count();
  }

  public List<Diagnostic> findings() {
    return result.findings();
  }

  public List<Silenced> silenced() {
    return result.silenced();
  }
}
