package genreport.pipeline;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Severity;
import genreport.diagnostic.Silenced;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What came of it.
 *
 * @param findings sorted by place
 * @param silenced warnings that the clerk has found right, which are not among the findings
 * @param written both files, or none
 * @param alsoRead files besides the source that findings come from, whether they are there or not
 * @param faces in which the report is set; they are looked for when they are asked for
 */
public record RunResult(
    List<Diagnostic> findings,
    List<Silenced> silenced,
    List<Path> written,
    List<Path> alsoRead,
    Supplier<UsedFaces> faces) {

  public RunResult {
    List<Diagnostic> sorted = new ArrayList<>(findings);
    sorted.sort(Diagnostic.BY_PLACE);
    findings = List.copyOf(sorted);
    silenced = List.copyOf(silenced);
    written = List.copyOf(written);
    alsoRead = List.copyOf(alsoRead);
  }

  /** What came of something that sets no text. */
  RunResult(List<Diagnostic> findings, List<Silenced> silenced, List<Path> written) {
    this(findings, silenced, written, List.of(), () -> UsedFaces.NONE);
  }

  /** What came of a report that was not made. */
  public static RunResult of(List<Diagnostic> findings) {
    return new RunResult(findings, List.of(), List.of());
  }

  /** Whether a finding keeps the report from being written. */
  public boolean blocked() {
    for (Diagnostic finding : findings) {
      if (finding.isBlocking()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a file could not be read or written. */
  public boolean failed() {
    for (Diagnostic finding : findings) {
      if (finding.severity() == Severity.FAILURE) {
        return true;
      }
    }
    return false;
  }
}
