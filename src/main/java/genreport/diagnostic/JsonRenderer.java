package genreport.diagnostic;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Diagnostics for a program: one JSON document, ASCII but for what the messages hold.
 *
 * <pre>{@code
 * {"version": 1,
 *  "errors": 1, "warnings": 0,              // failures count as errors
 *  "written": ["2019.pdf", "2019.docx"],    // empty when nothing was written
 *  "findings": [
 *   {"rule": "X3", "severity": "error",     // error, warning, or failure: a file can't be read
 *    "message": "…",
 *    "places": [{"file": "2019.yaml",
 *      "line": 22, "column": 13,            // from 1, in code points
 *      "endLine": 22, "endColumn": 15}],    // after the last character
 *    "basis": ["…"], "advice": ["…"]}]}
 * }</pre>
 *
 * <p>Findings are sorted by place. Within version 1 members are added, never changed or removed.
 */
public final class JsonRenderer {

  /** The version of the document's form. */
  public static final int VERSION = 1;

  /**
   * The document, its last line ended.
   *
   * @param written the files that were written, as the user is shown them
   */
  public String render(List<Diagnostic> findings, List<String> written) {
    long errors = findings.stream().filter(Diagnostic::isBlocking).count();
    List<Diagnostic> sorted = findings.stream().sorted(Diagnostic.BY_PLACE).toList();
    return "{\"version\":"
        + VERSION
        + ",\"errors\":"
        + errors
        + ",\"warnings\":"
        + (findings.size() - errors)
        + ",\"written\":"
        + array(written, JsonRenderer::string)
        + ",\"findings\":"
        + array(sorted, JsonRenderer::finding)
        + "}\n";
  }

  private static String finding(Diagnostic finding) {
    return "{\"rule\":"
        + string(finding.rule())
        + ",\"severity\":"
        + string(severity(finding.severity()))
        + ",\"message\":"
        + string(finding.message())
        + ",\"places\":"
        + array(finding.places(), JsonRenderer::place)
        + ",\"basis\":"
        + hints(finding, Hint.Kind.BASIS)
        + ",\"advice\":"
        + hints(finding, Hint.Kind.ADVICE)
        + "}";
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case FAILURE -> "failure";
      case ERROR -> "error";
      case WARNING -> "warning";
    };
  }

  private static String place(Span span) {
    SourceFile file = span.file();
    return "{\"file\":"
        + string(file.name())
        + ",\"line\":"
        + span.line()
        + ",\"column\":"
        + span.column()
        + ",\"endLine\":"
        + file.line(span.end())
        + ",\"endColumn\":"
        + file.column(span.end())
        + "}";
  }

  private static String hints(Diagnostic finding, Hint.Kind kind) {
    List<Hint> chosen = finding.hints().stream().filter(h -> h.kind() == kind).toList();
    return array(chosen, hint -> string(hint.text()));
  }

  private static <T> String array(List<T> items, Function<T, String> json) {
    return items.stream().map(json).collect(Collectors.joining(",", "[", "]"));
  }

  private static String string(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default ->
            out.append(isRaw(text, i) ? String.valueOf(c) : "\\u" + HexFormat.of().toHexDigits(c));
      }
    }
    return out.append('"').toString();
  }

  /** Whether a character may stand unescaped: no control character, no half of a pair. */
  private static boolean isRaw(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return !Character.isISOControl(c) && c != 0x2028 && c != 0x2029;
  }
}
