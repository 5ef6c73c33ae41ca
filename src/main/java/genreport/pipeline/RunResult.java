package genreport.pipeline;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Severity;
import genreport.diagnostic.Silenced;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The result of a run.
 *
 * @param findings sorted by place
 * @param silenced warnings that the source silences; they are not among the findings
 * @param written both files, or none
 * @param alsoRead files other than the source that the findings depend on, whether they exist or
 *     not
 * @param kept files that a person had changed and that were replaced, each with the name under
 *     which it is kept
 * @param faces supplies the faces that the report is set in; computed when called
 */
public record RunResult(
    List<Diagnostic> findings,
    List<Silenced> silenced,
    List<Path> written,
    List<Path> alsoRead,
    Map<Path, Path> kept,
    Supplier<UsedFaces> faces) {

  public RunResult {
    List<Diagnostic> sorted = new ArrayList<>(findings);
    sorted.sort(Diagnostic.BY_PLACE);
    findings = List.copyOf(sorted);
    silenced = List.copyOf(silenced);
    written = List.copyOf(written);
    alsoRead = List.copyOf(alsoRead);
    kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
  }

  /** Creates the result of a run that sets no text. */
  RunResult(List<Diagnostic> findings, List<Silenced> silenced, List<Path> written) {
    this(findings, silenced, written, List.of(), Map.of(), () -> UsedFaces.NONE);
  }

  /** Returns the result of a report that was not made. */
  public static RunResult of(List<Diagnostic> findings) {
    return new RunResult(findings, List.of(), List.of());
  }

  /** Returns whether a finding prevents the report from being written. */
  public boolean blocked() {
    for (Diagnostic finding : findings) {
      if (finding.isBlocking()) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a finding is a warning. */
  public boolean warned() {
    return findings.stream().anyMatch(Diagnostic::isWarning);
  }

  /** Returns whether a file could not be read or written. */
  public boolean failed() {
    for (Diagnostic finding : findings) {
      if (finding.severity() == Severity.FAILURE) {
        return true;
      }
    }
    return false;
  }
}
