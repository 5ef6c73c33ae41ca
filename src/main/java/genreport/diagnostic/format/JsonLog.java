package genreport.diagnostic.format;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Silenced;
import java.util.ArrayList;
import java.util.List;

/**
 * What was found in many reports as one JSON document: that of {@link JsonRenderer} with the sums
 * of all reports, and with two members more.
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
   * A report that was dealt with.
   *
   * @param source its name as the user is shown it
   * @param state written, current, checked, failed or no-report
   * @param written its files, as the user is shown them
   */
  public record Report(String source, String state, List<String> written) {

    public Report {
      written = List.copyOf(written);
    }
  }

  /** Adds what was found in a report. */
  public void add(Report report, List<Diagnostic> found, List<Silenced> quiet) {
    long wrong = found.stream().filter(Diagnostic::isBlocking).count();
    errors += wrong;
    warnings += found.size() - wrong;
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
            .with("warnings", found.size() - wrong)
            .with("written", JsonText.strings(report.written()));
    if (shown.left() > 0) {
      summary.with("unlisted", shown.left());
    }
    reports.add(summary.object());
  }

  /** The document, its last line ended. */
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
