package genreport.workbench;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Hint;
import genreport.diagnostic.SourceFile;
import genreport.diagnostic.Span;
import genreport.diagnostic.format.JsonRenderer;
import genreport.diagnostic.format.JsonText;
import genreport.pipeline.Preview;
import genreport.worksheet.Refusal;
import genreport.worksheet.Worksheet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a report as the page needs it. */
final class ReportJson {

  private static final Worksheet.Place NOWHERE =
      new Worksheet.Place(Optional.empty(), Optional.empty());

  private final OpenReport report;
  private final SourceFile source;
  private final Preview preview;

  private ReportJson(OpenReport report) {
    this.report = report;
    this.source = report.source();
    this.preview = report.preview();
  }

  /** Returns the report with the changes that were refused. */
  static JsonText.Members of(OpenReport report, List<Refusal> refused) {
    return new ReportJson(report).members(refused);
  }

  private JsonText.Members members(List<Refusal> refused) {
    Optional<Worksheet> worksheet = preview.worksheet();
    return new JsonText.Members()
        .with("revision", report.revision())
        .with("readable", worksheet.isPresent())
        .with("text", source.text())
        .with("title", preview.title())
        .with("blocks", JsonText.list(preview.blocks(), ReportJson::block))
        .with("cells", cells(worksheet.map(Worksheet::cells).orElse(List.of())))
        .with("findings", findings())
        .with(
            "silenced",
            JsonText.list(
                preview.result().silenced(),
                silenced ->
                    new JsonText.Members()
                        .with("rule", silenced.finding().rule())
                        .with("message", silenced.finding().message())
                        .with("reason", silenced.reason())
                        .object()))
        .with(
            "references",
            JsonText.list(
                worksheet.map(Worksheet::references).orElse(List.of()), ReportJson::reference))
        .with("saved", report.isSaved())
        .with("recovery", report.recovery().name().toLowerCase(Locale.ROOT))
        .with("canUndo", report.canUndo())
        .with("canRedo", report.canRedo())
        .with("refused", JsonText.list(refused, ReportJson::refusal));
  }

  private static JsonText refusal(Refusal refusal) {
    return new JsonText.Members()
        .with("path", refusal.path())
        .with("message", refusal.message())
        .object();
  }

  private static JsonText block(Preview.Block block) {
    if (block instanceof Preview.HeadingBlock heading) {
      return new JsonText.Members().with("kind", "heading").with("text", heading.text()).object();
    }
    if (block instanceof Preview.TableBlock table) {
      return new JsonText.Members()
          .with("kind", "table")
          .with("name", table.name())
          .with("html", table.html())
          .object();
    }
    Worksheet.Part part = ((Preview.FieldBlock) block).part();
    boolean isListing = part.kind() == Worksheet.Kind.LISTING;
    return new JsonText.Members()
        .with("kind", isListing ? "listing" : "text")
        .with("narrative", part.kind() == Worksheet.Kind.NARRATIVE)
        .with("key", part.key())
        .with("label", part.label())
        .with("help", part.help())
        .with("value", part.value())
        .with("optional", part.isOptional())
        .with("present", part.isPresent())
        .object();
  }

  private static JsonText cells(List<Worksheet.Cell> cells) {
    JsonText.Members members = new JsonText.Members();
    cells.forEach(
        cell ->
            members.with(
                cell.path(),
                new JsonText.Members()
                    .with("shown", cell.shown())
                    .with("written", cell.written())
                    .with("total", cell.isTotal())
                    .with("computed", cell.isComputed())
                    .with("last", cell.last())
                    .with("help", cell.help())
                    .with("label", cell.label())
                    .object()));
    return members.object();
  }

  private static JsonText reference(Worksheet.Reference reference) {
    return new JsonText.Members()
        .with("text", reference.text())
        .with("name", reference.name())
        .with("value", reference.value())
        .object();
  }

  private JsonText findings() {
    List<Diagnostic> findings = preview.result().findings();
    return JsonText.list(
        IntStream.range(0, findings.size()).boxed().toList(), id -> finding(id, findings.get(id)));
  }

  private JsonText finding(int id, Diagnostic finding) {
    Worksheet.Place place = preview.worksheet().map(sheet -> sheet.place(finding)).orElse(NOWHERE);
    JsonText.Members members =
        new JsonText.Members()
            .with("id", id)
            .with("severity", severity(finding))
            .with("rule", finding.rule())
            .with("message", finding.message());
    Optional<Span> own =
        finding.places().stream()
            .filter(span -> span.file().name().equals(source.name()))
            .findFirst();
    number(members, "line", own.map(Span::line));
    number(members, "column", own.map(Span::column));
    number(members, "start", own.map(Span::start));
    number(members, "end", own.map(Span::end));
    return members
        .with("path", place.path())
        .with("key", place.key())
        .with("places", JsonRenderer.places(finding))
        .with("basis", JsonText.strings(finding.hints(Hint.Kind.BASIS)))
        .with("advice", JsonText.strings(finding.hints(Hint.Kind.ADVICE)))
        .with("cure", cure(finding))
        .with("silenceable", isSilenceable(finding))
        .object();
  }

  private static JsonText cure(Diagnostic finding) {
    return finding
        .cure()
        .map(
            cell ->
                new JsonText.Members()
                    .with("path", cell.path())
                    .with("value", cell.value())
                    .object())
        .orElse(JsonText.NULL);
  }

  private boolean isSilenceable(Diagnostic finding) {
    return finding.isWarning()
        && preview.worksheet().filter(Worksheet::silenceable).isPresent()
        && finding.rule().matches("[A-Za-z][0-9]{1,2}");
  }

  private static void number(JsonText.Members members, String name, Optional<Integer> value) {
    members.with(name, value.map(JsonText::of).orElse(JsonText.NULL));
  }

  private static String severity(Diagnostic finding) {
    return finding.isBlocking() ? "error" : finding.isWarning() ? "warning" : "note";
  }

  /** Returns the state of the pages; pages that the page has already come without their drawing. */
  static JsonText.Members pages(OpenReport report, List<String> have) {
    OpenReport.ShownPages shown = report.pages();
    Map<String, String> known =
        have.stream().collect(Collectors.toMap(hash -> hash, hash -> hash, (one, other) -> one));
    return new JsonText.Members()
        .with("revision", report.revision())
        .with("stale", shown.isStale())
        .with("draft", shown.isDraft())
        .with("pages", JsonText.list(shown.pages(), page -> page(page, known)));
  }

  private static JsonText page(Preview.Page page, Map<String, String> known) {
    JsonText.Members members =
        new JsonText.Members()
            .with("hash", page.hash())
            .with("width", new JsonText(Double.toString(page.width())))
            .with("height", new JsonText(Double.toString(page.height())));
    return (known.containsKey(page.hash()) ? members : members.with("svg", page.svg())).object();
  }

  /** Returns findings that concern no open report. */
  static JsonText messages(List<Diagnostic> findings) {
    return JsonText.list(
        findings,
        finding ->
            new JsonText.Members()
                .with("severity", severity(finding))
                .with("rule", finding.rule())
                .with("message", finding.message())
                .with("advice", JsonText.strings(finding.hints(Hint.Kind.ADVICE)))
                .object());
  }
}
