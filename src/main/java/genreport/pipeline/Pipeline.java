package genreport.pipeline;

import genreport.check.Checker;
import genreport.check.Silences;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.Silenced;
import genreport.diagnostic.SourceFile;
import genreport.diagnostic.Span;
import genreport.document.Document;
import genreport.font.Faces;
import genreport.form.FormPack;
import genreport.output.pdf.PdfWriter;
import genreport.output.word.WordWriter;
import genreport.output.word.look.WordLook;
import genreport.report.DraftText;
import genreport.report.ProvenanceMarks;
import genreport.report.Report;
import genreport.report.ReportReader;
import genreport.review.Review;
import genreport.source.Mapping;
import genreport.source.SourceLoader;
import genreport.style.StyleSheet;
import genreport.typeset.Layout;
import genreport.verify.ExpectedReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs the stages of one report. An instance serves one run. */
public final class Pipeline {

  private static final String DRAFT = "草稿";

  private final Request request;
  private final SharedResources shared;
  private final boolean isDraft;
  private final Supplier<Outcome<SourceFile>> text;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final List<Silenced> silenced = new ArrayList<>();
  private final List<Path> alsoRead = new ArrayList<>();
  private final OutputFiles files;
  private Optional<StyleSheet> styles = Optional.empty();
  private Optional<Faces> faces = Optional.empty();
  private Optional<Document> document = Optional.empty();
  private Optional<CheckedReport> checked = Optional.empty();

  private Pipeline(Request request, SharedResources shared, boolean isDraft) {
    this(request, shared, isDraft, () -> SourceLoader.load(request.source(), request.shownName()));
  }

  private Pipeline(
      Request request,
      SharedResources shared,
      boolean isDraft,
      Supplier<Outcome<SourceFile>> text) {
    this.request = request;
    this.shared = shared;
    this.isDraft = isDraft;
    this.text = text;
    this.files = new OutputFiles(request, shared.files());
  }

  /** Runs all stages. Files are written only if no finding is an error. */
  public static RunResult run(Request request) {
    return run(request, SharedResources.ofOne(request.resources()));
  }

  /**
   * Runs all stages.
   *
   * @param shared created from the resources of the request
   */
  public static RunResult run(Request request, SharedResources shared) {
    Pipeline pipeline = new Pipeline(request, shared, false);
    Optional<WordLook> look = pipeline.look();
    Optional<PreparedReport> prepared = pipeline.prepare();
    boolean usable = look.isPresent() == request.options().wordLook().isPresent();
    return pipeline.result(
        usable && prepared.isPresent() ? pipeline.write(prepared.get(), look) : List.of());
  }

  /**
   * Runs all stages and writes a draft even if the report has errors, as far as that is possible.
   * Every page has the mark 草稿, and the names of the files end in .draft.pdf and .draft.docx.
   */
  public static RunResult draft(Request request) {
    return draft(request, new SharedResources(request.resources()));
  }

  /**
   * Runs all stages and writes a draft.
   *
   * @param shared created from the resources of the request
   */
  public static RunResult draft(Request request, SharedResources shared) {
    Pipeline pipeline = new Pipeline(request, shared, true);
    Optional<PreparedReport> prepared = pipeline.prepare();
    return pipeline.result(prepared.map(pipeline::writeDraft).orElse(List.of()));
  }

  /** Runs the stages that check the report, and writes nothing. */
  public static RunResult check(Request request) {
    return check(request, new SharedResources(request.resources()));
  }

  /**
   * Runs the stages that check the report.
   *
   * @param shared created from the resources of the request
   */
  public static RunResult check(Request request, SharedResources shared) {
    Pipeline pipeline = new Pipeline(request, shared, false);
    pipeline.prepare();
    return pipeline.result(List.of());
  }

  /**
   * Checks a report that is being edited, and lays it out. Nothing is written. If the report has
   * errors, its pages are those of a draft.
   *
   * @param content the content that the source file would have
   * @param shared created from the resources of the request
   */
  public static Preview preview(Request request, byte[] content, SharedResources shared) {
    Pipeline pipeline =
        new Pipeline(
            request, shared, false, () -> SourceLoader.decode(content, request.shownName()));
    Optional<PreparedReport> whole = pipeline.prepare();
    RunResult result = pipeline.result(List.of());
    Optional<PreparedReport> shown = whole.or(pipeline::prepareDraft);
    return Preview.of(
        result,
        pipeline.checked,
        shown.map(report -> pipeline.shownDocument(report, whole.isEmpty())));
  }

  /** Checks the report as {@link #check(Request)} does, and sums up its figures. */
  public static CheckSummary summarize(Request request) {
    Pipeline pipeline = new Pipeline(request, new SharedResources(request.resources()), false);
    pipeline.prepare();
    return new CheckSummary(
        pipeline.result(List.of()),
        pipeline.checked.map(read -> FigureSummary.of(read.report(), read.last())));
  }

  /**
   * Compares published files with the report. If the source has errors, the result has these errors
   * and nothing is compared.
   *
   * @param files if empty, the files that a run writes beside the source
   */
  public static Verification verify(Request request, List<Path> files) {
    return verify(request, files, new SharedResources(request.resources()));
  }

  /**
   * Compares published files with the report.
   *
   * @see #verify(Request, List)
   */
  public static Verification verify(Request request, List<Path> files, SharedResources shared) {
    Pipeline pipeline = new Pipeline(request, shared, false);
    Optional<PreparedReport> prepared = pipeline.prepare();
    VerifyRun run =
        prepared
            .map(report -> pipeline.compare(report, files))
            .orElse(new VerifyRun(List.of(), List.of(), List.of()));
    return new Verification(pipeline.result(List.of()), run.agreeing(), run.unchecked());
  }

  private RunResult result(List<Path> written) {
    return new RunResult(findings, silenced, written, alsoRead, files.kept(), this::usedFaces);
  }

  private UsedFaces usedFaces() {
    if (styles.isEmpty() || faces.isEmpty()) {
      return UsedFaces.NONE;
    }
    UsedFaces used = UsedFaces.of(styles.get(), faces.get());
    return document.isPresent() ? used.in(document.get(), styles.get(), faces.get()) : used;
  }

  /** Returns the agency's Word look, if the request has one and it can be read. */
  private Optional<WordLook> look() {
    Optional<Path> file = request.options().wordLook();
    return file.isPresent() ? collect(shared.look(file.get())) : Optional.empty();
  }

  private Optional<PreparedReport> prepare() {
    try {
      return prepareStages();
    } catch (IOException e) {
      findings.add(UnreadableTemplates.finding(e));
      return Optional.empty();
    }
  }

  private Optional<PreparedReport> prepareStages() throws IOException {
    // the engine is ready by the time the source has been read
    shared.runAsync(shared::engine);
    Optional<ReportFile.FormedSource> formed =
        collect(ReportFile.read(text.get(), shared.library()));
    if (formed.isEmpty()) {
      return Optional.empty();
    }
    Mapping source = formed.get().source();
    FormPack form = formed.get().form();
    styles = Optional.of(form.styles());
    faces = collect(shared.faces(form));
    if (faces.isEmpty()) {
      return Optional.empty();
    }
    Checker checker = new Checker(faces.get()::missingGlyphs);
    Supplier<List<Diagnostic>> shape = shared.runAsync(() -> checker.check(source, form));
    Outcome<Report> read = ReportReader.read(source, form);
    Report original = read.value().orElseThrow();
    // a report in which errors may still be found is rendered while it is checked
    boolean isParallel = !isDraft && !read.isBlocked();
    Supplier<Outcome<Document>> plain = () -> renderer().render(original);
    Supplier<Outcome<Document>> rendered = isParallel ? shared.runAsync(plain) : plain;
    List<Diagnostic> inReport = check(source, original, checker);
    findings.addAll(shape.get());
    findings.addAll(read.diagnostics());
    findings.addAll(inReport);
    silence(source);
    if (isBlocked() && !isDraft) {
      return Optional.empty();
    }
    Report report = isDraft ? draftText(original) : original;
    document = collect(isDraft ? renderer().render(report) : rendered.get());
    return document.isPresent()
        ? Optional.of(
            new PreparedReport(source, report, document.get(), form.styles(), faces.get()))
        : Optional.empty();
  }

  /** Returns the report as a draft shows it; empty if it can't be laid out. */
  private Optional<PreparedReport> prepareDraft() {
    if (checked.isEmpty() || faces.isEmpty()) {
      return Optional.empty();
    }
    Report report = draftText(checked.get().report());
    return renderer()
        .render(report)
        .value()
        .map(
            drawn ->
                new PreparedReport(
                    checked.get().source(), report, drawn, report.form().styles(), faces.get()));
  }

  private ShownDocument shownDocument(PreparedReport prepared, boolean asDraft) {
    return new ShownDocument(
        marked(prepared),
        () -> {
          Layout layout = prepared.layout();
          return asDraft ? prepared.draftPages(layout, DRAFT) : layout.pages();
        },
        shared.svg(),
        asDraft);
  }

  private List<Path> write(PreparedReport prepared, Optional<WordLook> look) {
    Layout layout = prepared.layout();
    Supplier<Outcome<byte[]>> word = shared.runAsync(() -> word(prepared, layout.document(), look));
    byte[] pdf = PdfWriter.write(layout.pages());
    Optional<byte[]> own = collect(word.get());
    return own.isPresent() ? write(pdf, own.get()) : List.of();
  }

  private Outcome<byte[]> word(
      PreparedReport prepared, Document document, Optional<WordLook> look) {
    WordWriter plain = writer(prepared);
    WordWriter writer = request.options().embedFonts() ? plain.embedding(prepared.faces()) : plain;
    return look.isPresent() ? writer.write(document, look.get()) : writer.write(document);
  }

  private List<Path> writeDraft(PreparedReport prepared) {
    Layout layout = prepared.layout();
    Optional<byte[]> word =
        collect(
            writer(prepared)
                .writeDraft(layout.document(), DRAFT, review(prepared).notes(findings)));
    if (word.isEmpty()) {
      return List.of();
    }
    return write(PdfWriter.write(prepared.draftPages(layout, DRAFT)), word.get());
  }

  private Review review(PreparedReport prepared) {
    return new Review(prepared.report().form(), prepared.source(), marked(prepared));
  }

  private Review.Marked marked(PreparedReport prepared) {
    return renderer().marked(prepared.report(), prepared.document());
  }

  private WordWriter writer(PreparedReport prepared) {
    return new WordWriter(shared.engine(), prepared.styles());
  }

  /** Checks the figures and sentences of a report, alone and against last year's report. */
  private List<Diagnostic> check(Mapping source, Report report, Checker checker)
      throws IOException {
    List<Diagnostic> alone = checker.check(report);
    LastYearFile lastYear = new LastYearFile(request, shared.library());
    Optional<Report> last = lastYear.before(report, checker);
    checked = Optional.of(new CheckedReport(source, report, last));
    List<Diagnostic> found =
        new ArrayList<>(last.isPresent() ? checker.check(report, last.get(), alone) : alone);
    found.addAll(lastYear.findings());
    alsoRead.addAll(lastYear.read());
    return found;
  }

  /** Returns the report with the parts that have errors replaced, so that a draft can be made. */
  private Report draftText(Report report) {
    return DraftText.of(
        report,
        text -> faces.orElseThrow().printable(text, DraftText.MISSING_TYPE),
        placesOfErrors());
  }

  private Set<Span> placesOfErrors() {
    return findings.stream()
        .filter(Diagnostic::isBlocking)
        .flatMap(finding -> finding.places().stream())
        .collect(Collectors.toSet());
  }

  private void silence(Mapping source) {
    Silences.Verdict verdict = Silences.of(source).apply(findings);
    findings.clear();
    findings.addAll(verdict.findings());
    silenced.addAll(verdict.silenced());
  }

  private boolean isBlocked() {
    for (Diagnostic finding : findings) {
      boolean counts = request.options().strict() && finding.isWarning();
      if (counts || finding.isBlocking()) {
        return true;
      }
    }
    return false;
  }

  private DocumentRenderer renderer() {
    return new DocumentRenderer(shared.engine(), faces.orElseThrow());
  }

  /** Compares published files with the report, and collects the differences. */
  private VerifyRun compare(PreparedReport prepared, List<Path> named) {
    List<Path> files = named.isEmpty() ? PublishedFile.writtenFor(request.source()) : named;
    ProvenanceMarks marks = new ProvenanceMarks(prepared.report());
    ExpectedReport expected =
        ExpectedReport.of(
            prepared.report().form(),
            prepared.document(),
            renderer().renderMarks(marks).value(),
            marks);
    VerifyRun verifyRun = VerifyRun.of(request, expected, files);
    findings.addAll(verifyRun.findings());
    return verifyRun;
  }

  /** Writes both files, or none. */
  private List<Path> write(byte[] pdf, byte[] word) {
    List<Path> targets = request.outputs(isDraft);
    Optional<Diagnostic> failure = files.write(targets, List.of(pdf, word), alsoRead);
    failure.ifPresent(findings::add);
    return failure.isPresent() ? List.of() : targets;
  }

  /** Collects the findings of a stage and returns its value. */
  private <T> Optional<T> collect(Outcome<T> outcome) {
    findings.addAll(outcome.diagnostics());
    return outcome.value();
  }
}
