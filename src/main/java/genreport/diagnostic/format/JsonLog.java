package genreport.diagnostic.format;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Silenced;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the findings of several reports as one JSON document: that of {@link JsonRenderer} with
 * the sums of all reports and two more members.
 *
 * <pre>{@code
 * {"version": 1, "errors": 1, "warnings": 0,
 *  "written": ["a.pdf", "a.docx"],
 *  "findings": [{…, "source": "b.yaml"}],   // of which report it is
 *  "silenced": [{…, "source": "b.yaml"}],
 *  "reports": [                             // in their order
 *   {"source": "a.yaml", "state": "written", "errors": 0, "warnings": 0,
 *    "written": ["a.pdf", "a.docx"]},
 *   {"source": "b.yaml", "state": "failed", "errors": 1, "warnings": 0, "written": []}]}
 * }</pre>
 */
public final class JsonLog {

  private final List<JsonText> reports = new ArrayList<>();
  private final List<JsonText> findings = new ArrayList<>();
  private final List<JsonText> silenced = new ArrayList<>();
  private final List<String> written = new ArrayList<>();
  private long errors;
  private long warnings;

  /**
   * The result of one report.
   *
   * @param source the report's name as shown to the user
   * @param state written, current, checked, failed or no-report
   * @param written the report's files, as shown to the user
   */
  public record Report(String source, String state, List<String> written) {

    public Report {
      written = List.copyOf(written);
    }
  }

  /** Adds a report with its findings. */
  public void add(Report report, List<Diagnostic> found, List<Silenced> quiet) {
    long wrong = found.stream().filter(Diagnostic::isBlocking).count();
    errors += wrong;
    long doubtful = found.stream().filter(Diagnostic::isWarning).count();
    warnings += doubtful;
    written.addAll(report.written());
    ShownFindings shown = ShownFindings.of(found);
    shown.all().stream()
        .map(JsonRenderer::members)
        .forEach(members -> findings.add(members.with("source", report.source()).object()));
    quiet.stream()
        .map(JsonRenderer::members)
        .forEach(members -> silenced.add(members.with("source", report.source()).object()));
    JsonText.Members summary =
        new JsonText.Members()
            .with("source", report.source())
            .with("state", report.state())
            .with("errors", wrong)
            .with("warnings", doubtful)
            .with("written", JsonText.strings(report.written()));
    if (shown.left() > 0) {
      summary.with("unlisted", shown.left());
    }
    reports.add(summary.object());
  }

  /** Returns the document, which ends with a line break. */
  public String text() {
    return new JsonText.Members()
            .with("version", JsonRenderer.VERSION)
            .with("errors", errors)
            .with("warnings", warnings)
            .with("written", JsonText.strings(written))
            .with("findings", JsonText.list(findings, finding -> finding))
            .with("silenced", JsonText.list(silenced, finding -> finding))
            .with("reports", JsonText.list(reports, report -> report))
            .object()
            .text()
        + "\n";
  }
}
