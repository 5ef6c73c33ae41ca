package genreport.diagnostic.format;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Explanation;
import genreport.diagnostic.Severity;
import genreport.diagnostic.Silenced;
import genreport.diagnostic.SourceFile;
import genreport.diagnostic.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Writes diagnostics as a SARIF 2.1.0 log, which git hosting services show on the changed lines.
 *
 * <p>A relative file name stays relative to the working directory, which should be the repository's
 * root. Columns count UTF-16 code units. Silenced warnings are results with a suppression.
 */
public final class SarifLog {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  /** The base id that git hosting services resolve to the repository's root. */
  private static final String ROOT = "%SRCROOT%";

  /** Placeholder for the index of a rule until all rules are known. */
  private static final int NOT_YET = -1;

  private final String version;
  private final List<Explanation> explanations;
  private final List<Result> results = new ArrayList<>();
  private boolean readable = true;

  /** The number of findings that are not among the results. */
  private long unlisted;

  /** A result whose rule index is not known yet. */
  private record Result(String rule, JsonText.Members members) {}

  /**
   * Creates an empty log.
   *
   * @param version the version of the program
   * @param explanations the explanations of all rules; the log contains those of rules with
   *     findings
   */
  public SarifLog(String version, List<Explanation> explanations) {
    this.version = version;
    this.explanations = List.copyOf(explanations);
  }

  /**
   * Adds the findings of a report.
   *
   * @param source name of the report's file, for findings without a place
   */
  public void add(String source, List<Diagnostic> findings, List<Silenced> silenced) {
    ShownFindings shown = ShownFindings.of(findings);
    shown
        .all()
        .forEach(finding -> results.add(new Result(finding.rule(), result(finding, source))));
    unlisted += shown.left();
    silenced.forEach(
        quiet -> results.add(new Result(quiet.finding().rule(), suppressed(quiet, source))));
    readable &= findings.stream().noneMatch(f -> f.severity() == Severity.FAILURE);
  }

  /** Returns the log of all added reports, which ends with a line break. */
  public String text() {
    List<String> rules = List.copyOf(new TreeSet<>(results.stream().map(Result::rule).toList()));
    JsonText.Members run =
        new JsonText.Members()
            .with("tool", tool(rules))
            .with("language", "zh-CN")
            .with("columnKind", "utf16CodeUnits")
            .with("invocations", JsonText.list(List.of(readable), SarifLog::invocation))
            .with("results", JsonText.list(results, result -> numbered(result, rules)));
    if (unlisted > 0) {
      run.with("properties", new JsonText.Members().with("unlistedResults", unlisted).object());
    }
    return new JsonText.Members()
            .with("$schema", SCHEMA)
            .with("version", "2.1.0")
            .with("runs", JsonText.list(List.of(run.object()), only -> only))
            .object()
            .text()
        + "\n";
  }

  private static JsonText numbered(Result result, List<String> rules) {
    return result.members().with("ruleIndex", rules.indexOf(result.rule())).object();
  }

  private JsonText tool(List<String> rules) {
    JsonText driver =
        new JsonText.Members()
            .with("name", "genreport")
            .with("version", version)
            .with("language", "zh-CN")
            .with("rules", JsonText.list(rules, this::rule))
            .object();
    return new JsonText.Members().with("driver", driver).object();
  }

  private static JsonText invocation(boolean readable) {
    return new JsonText.Members()
        .with("executionSuccessful", new JsonText(Boolean.toString(readable)))
        .object();
  }

  private JsonText rule(String id) {
    JsonText.Members rule = new JsonText.Members().with("id", id);
    Optional<Explanation> known =
        explanations.stream().filter(explanation -> explanation.id().equals(id)).findFirst();
    known.ifPresent(
        explanation ->
            rule.with("shortDescription", message(explanation.title()))
                .with("fullDescription", message(explanation.means()))
                .with("help", message(explanation.why() + "\n" + explanation.mend())));
    return rule.object();
  }

  private static String level(Diagnostic finding) {
    if (finding.isBlocking()) {
      return "error";
    }
    return finding.isWarning() ? "warning" : "note";
  }

  private static JsonText.Members result(Diagnostic finding, String source) {
    List<Span> places = finding.places();
    List<Span> others = places.subList(Math.min(1, places.size()), places.size());
    JsonText.Members result =
        new JsonText.Members()
            .with("ruleId", finding.rule())
            .with("ruleIndex", NOT_YET)
            .with("level", level(finding))
            .with("message", message(text(finding)))
            .with(
                "locations",
                JsonText.list(
                    List.of(places.isEmpty() ? wholeFile(source) : location(places.get(0))),
                    location -> location));
    if (!others.isEmpty()) {
      result.with("relatedLocations", JsonText.list(others, SarifLog::location));
    }
    return result;
  }

  private static JsonText.Members suppressed(Silenced silenced, String source) {
    JsonText suppression =
        new JsonText.Members()
            .with("kind", "inSource")
            .with("status", "accepted")
            .with("justification", silenced.reason())
            .with("location", location(silenced.place()))
            .object();
    return result(silenced.finding(), source)
        .with("suppressions", JsonText.list(List.of(suppression), only -> only));
  }

  /** Returns the message with its advice, for hosts that show only one text. */
  private static String text(Diagnostic finding) {
    StringBuilder text = new StringBuilder(finding.message());
    finding
        .hints()
        .forEach(h -> text.append("\n").append(h.kind().label()).append("：").append(h.text()));
    return text.toString();
  }

  private static JsonText message(String text) {
    return new JsonText.Members().with("text", text).object();
  }

  private static JsonText wholeFile(String source) {
    JsonText first = new JsonText.Members().with("startLine", 1).object();
    return location(source, first);
  }

  private static JsonText location(Span span) {
    SourceFile file = span.file();
    JsonText region =
        new JsonText.Members()
            .with("startLine", span.line())
            .with("startColumn", column(file, span.start()))
            .with("endLine", file.line(span.end()))
            .with("endColumn", column(file, span.end()))
            .object();
    return location(file.name(), region);
  }

  private static JsonText location(String file, JsonText region) {
    JsonText physical =
        new JsonText.Members()
            .with("artifactLocation", artifact(file))
            .with("region", region)
            .object();
    return new JsonText.Members().with("physicalLocation", physical).object();
  }

  /** Returns the column of an offset, from 1, in UTF-16 code units. */
  private static long column(SourceFile file, int offset) {
    return offset - file.lineStart(file.line(offset)) + 1L;
  }

  private static JsonText artifact(String file) {
    Path path = Path.of(file);
    return path.isAbsolute()
        ? new JsonText.Members().with("uri", path.toUri().toASCIIString()).object()
        : new JsonText.Members()
            .with("uri", relative(path.normalize()))
            .with("uriBaseId", ROOT)
            .object();
  }

  /** Returns a relative URI: with forward slashes, and with all but unreserved ASCII escaped. */
  private static String relative(Path path) {
    StringBuilder uri = new StringBuilder();
    for (Path step : path) {
      uri.append(uri.isEmpty() ? "" : "/");
      for (byte b : step.toString().getBytes(StandardCharsets.UTF_8)) {
        char c = (char) (b & 0xff);
        boolean unreserved = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
        uri.append(
            unreserved ? String.valueOf(c) : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return uri.toString();
  }
}
