package genreport.diagnostic.format;

import genreport.diagnostic.CellValue;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Hint;
import genreport.diagnostic.Severity;
import genreport.diagnostic.Silenced;
import genreport.diagnostic.SourceFile;
import genreport.diagnostic.Span;
import java.util.List;

/**
 * Writes diagnostics for programs as one JSON document. Only the messages contain other characters
 * than ASCII.
 *
 * <pre>{@code
 * {"version": 1,
 *  "errors": 1, "warnings": 0,              // failures count as errors
 *  "written": ["2019.pdf", "2019.docx"],    // empty when nothing was written
 *  "findings": [
 *   {"rule": "X3", "severity": "error",     // error, warning, note, or failure: a file can't be read
 *    "message": "…",
 *    "places": [{"file": "2019.yaml",
 *      "line": 22, "column": 13,            // from 1, in code points
 *      "endLine": 22, "endColumn": 15}],    // after the last character
 *    "cells": [{"path": "依申请公开.新收.自然人",  // empty when it is not about cells
 *      "label": "一、本年新收政府信息公开申请数量 自然人",
 *      "value": "72"}],
 *    "basis": ["…"], "advice": ["…"]}],
 *  "silenced": [{…, "reason": "…"}],        // like findings, and why: 已核实
 *  "unlisted": 7}                           // how many "findings" leaves out; absent for none
 * }</pre>
 *
 * <p>Findings are sorted by place; {@link ShownFindings} limits their number. Within version 1,
 * members may be added but are never changed or removed.
 */
public final class JsonRenderer {

  /** The version of the document's format. */
  public static final int VERSION = 1;

  /**
   * Returns the document, which ends with a line break.
   *
   * @param written the files that were written, as shown to the user
   */
  public String render(List<Diagnostic> findings, List<Silenced> silenced, List<String> written) {
    long errors = findings.stream().filter(Diagnostic::isBlocking).count();
    ShownFindings shown = ShownFindings.of(findings);
    JsonText.Members members =
        new JsonText.Members()
            .with("version", VERSION)
            .with("errors", errors)
            .with("warnings", findings.stream().filter(Diagnostic::isWarning).count())
            .with("written", JsonText.strings(written))
            .with("findings", JsonText.list(shown.all(), finding -> members(finding).object()))
            .with("silenced", JsonText.list(silenced, JsonRenderer::silenced));
    if (shown.left() > 0) {
      members.with("unlisted", shown.left());
    }
    return members.object().text() + "\n";
  }

  private static JsonText silenced(Silenced silenced) {
    return members(silenced).object();
  }

  static JsonText.Members members(Silenced silenced) {
    return members(silenced.finding()).with("reason", silenced.reason());
  }

  static JsonText.Members members(Diagnostic finding) {
    return new JsonText.Members()
        .with("rule", finding.rule())
        .with("severity", severity(finding.severity()))
        .with("message", finding.message())
        .with("places", places(finding))
        .with("cells", JsonText.list(finding.cells(), JsonRenderer::cell))
        .with("basis", JsonText.strings(finding.hints(Hint.Kind.BASIS)))
        .with("advice", JsonText.strings(finding.hints(Hint.Kind.ADVICE)));
  }

  /** Returns the places of a finding. */
  public static JsonText places(Diagnostic finding) {
    return JsonText.list(finding.places(), JsonRenderer::place);
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case FAILURE -> "failure";
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }

  private static JsonText place(Span span) {
    SourceFile file = span.file();
    return new JsonText.Members()
        .with("file", file.name())
        .with("line", span.line())
        .with("column", span.column())
        .with("endLine", file.line(span.end()))
        .with("endColumn", file.column(span.end()))
        .object();
  }

  private static JsonText cell(CellValue cell) {
    return new JsonText.Members()
        .with("path", cell.path())
        .with("label", cell.label())
        .with("value", cell.value())
        .object();
  }
}
