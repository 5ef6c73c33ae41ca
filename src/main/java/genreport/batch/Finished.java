package genreport.batch;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Silenced;
import genreport.pipeline.RunResult;
import java.util.List;
import java.util.Optional;

/**
 * What came of one report among many.
 *
 * @param warnings how many it has, also where they are not among the findings since it is up to
 *     date
 * @param fault what went wrong in the program; the result is then empty
 */
public record Finished(
    Job job, State state, RunResult result, int warnings, Optional<Throwable> fault) {

  /** Whether it was made. */
  public enum State {
    /** Its files were written; a draft's also where the report has errors. */
    WRITTEN,
    /** Its files were up to date and are as they were. */
    CURRENT,
    /** It was judged, as asked for, and nothing speaks against it. */
    CHECKED,
    /** It has errors, or a file can't be read or written, or the program is at fault. */
    FAILED,
    /** The file that was found is no report. */
    NO_REPORT
  }

  static Finished of(Job job, State state, RunResult result) {
    List<Diagnostic> findings = result.findings();
    int warnings = (int) findings.stream().filter(found -> !found.isBlocking()).count();
    return new Finished(job, state, result, warnings, Optional.empty());
  }

  static Finished failed(Job job, List<Diagnostic> why) {
    return of(job, State.FAILED, RunResult.of(why));
  }

  static Finished noReport(Job job) {
    return of(job, State.NO_REPORT, RunResult.of(List.of()));
  }

  static Finished fault(Job job, Throwable fault) {
    return new Finished(job, State.FAILED, RunResult.of(List.of()), 0, Optional.of(fault));
  }

  static Finished current(Job job, BuildRecord receipt) {
    return new Finished(
        job, State.CURRENT, RunResult.of(List.of()), receipt.warnings(), Optional.empty());
  }

  /** The same with a finding that tells of the program's fault. */
  public Finished explained(Diagnostic finding) {
    return new Finished(job, state, RunResult.of(List.of(finding)), 0, Optional.empty());
  }

  /** How many findings keep it from being right. */
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
