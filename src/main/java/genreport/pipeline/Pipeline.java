package genreport.pipeline;

import genreport.check.Checker;
import genreport.check.Silences;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.Silenced;
import genreport.diagnostic.Span;
import genreport.document.Document;
import genreport.document.DocumentReader;
import genreport.file.PreviousVersions;
import genreport.font.Face;
import genreport.font.Faces;
import genreport.form.FormPack;
import genreport.output.pdf.PdfWriter;
import genreport.output.word.WordWriter;
import genreport.output.word.look.WordLook;
import genreport.report.DraftText;
import genreport.report.ProvenanceMarks;
import genreport.report.Report;
import genreport.report.ReportModel;
import genreport.report.ReportReader;
import genreport.review.Review;
import genreport.source.Mapping;
import genreport.style.StyleSheet;
import genreport.template.TemplateEngine;
import genreport.typeset.Layout;
import genreport.typeset.Pages;
import genreport.typeset.Typesetter;
import genreport.typeset.Watermarks;
import genreport.verify.ExpectedReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs the stages of one report. An instance serves one run. */
public final class Pipeline {

  private static final String DRAFT = "草稿";

  private final Request request;
  private final SharedResources shared;
  private final boolean isDraft;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final List<Silenced> silenced = new ArrayList<>();
  private final List<Path> alsoRead = new ArrayList<>();
  private final PreviousVersions versions;
  private Optional<StyleSheet> styles = Optional.empty();
  private Optional<Faces> faces = Optional.empty();
  private Optional<Document> document = Optional.empty();
  private Supplier<Optional<FigureSummary>> figures = Optional::empty;

  private Pipeline(Request request, SharedResources shared, boolean isDraft) {
    this.request = request;
    this.shared = shared;
    this.isDraft = isDraft;
    this.versions = new PreviousVersions(this::isReplaceable);
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
    return draft(request, SharedResources.ofOne(request.resources()));
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
    return check(request, SharedResources.ofOne(request.resources()));
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

  /** Checks the report as {@link #check(Request)} does, and sums up its figures. */
  public static CheckSummary summarize(Request request) {
    Pipeline pipeline = new Pipeline(request, SharedResources.ofOne(request.resources()), false);
    pipeline.prepare();
    return new CheckSummary(pipeline.result(List.of()), pipeline.figures.get());
  }

  /**
   * Compares published files with the report. If the source has errors, the result has these errors
   * and nothing is compared.
   *
   * @param files if empty, the files that a run writes beside the source
   */
  public static Verification verify(Request request, List<Path> files) {
    return verify(request, files, SharedResources.ofOne(request.resources()));
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
    return new RunResult(findings, silenced, written, alsoRead, versions.kept(), this::usedFaces);
  }

  private UsedFaces usedFaces() {
    if (styles.isEmpty() || faces.isEmpty()) {
      return UsedFaces.NONE;
    }
    UsedFaces used = UsedFaces.of(styles.get(), faces.get());
    return document.isPresent() ? used.in(document.get(), styles.get(), faces.get()) : used;
  }

  /** The input of the writers. */
  private record PreparedReport(
      Mapping source, Report report, Document document, StyleSheet styles, Faces faces) {}

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
    // the engine and the form of most reports are ready by the time the source has been read
    shared.runAsync(shared::engine);
    shared.runAsync(shared.library()::loadNewest);
    Optional<ReportFile.FormedSource> formed =
        collect(ReportFile.read(request.source(), request.shownName(), shared.library()));
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
    Outcome<Report> read = ReportReader.read(source, form);
    Report original = read.value().orElseThrow();
    // a report in which errors may still be found is rendered while it is checked
    boolean isParallel = !isDraft && !read.isBlocked();
    Supplier<Outcome<Document>> rendered =
        isParallel ? shared.runAsync(() -> render(original)) : () -> render(original);
    List<Diagnostic> checked = check(original, checker);
    findings.addAll(checker.check(source, form));
    findings.addAll(read.diagnostics());
    findings.addAll(checked);
    silence(source);
    if (isBlocked() && !isDraft) {
      return Optional.empty();
    }
    Report report = isDraft ? draftText(original, faces.get()) : original;
    document = collect(isDraft ? render(report) : rendered.get());
    return document.isPresent()
        ? Optional.of(
            new PreparedReport(source, report, document.get(), form.styles(), faces.get()))
        : Optional.empty();
  }

  private List<Path> write(PreparedReport prepared, Optional<WordLook> look) {
    shared.runAsync(shared::wordTemplates);
    Layout layout = layout(prepared);
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
    Layout layout = layout(prepared);
    Optional<byte[]> word =
        collect(
            writer(prepared)
                .writeDraft(layout.document(), DRAFT, review(prepared).notes(findings)));
    if (word.isEmpty()) {
      return List.of();
    }
    Face face = prepared.faces().face(prepared.styles().style("title").face());
    Pages pages = Watermarks.across(layout.pages(), DRAFT, face);
    return write(PdfWriter.write(pages), word.get());
  }

  private Review review(PreparedReport prepared) {
    Report report = prepared.report();
    ProvenanceMarks marks = new ProvenanceMarks(report);
    Document document = prepared.document();
    Document marked = renderMarks(marks.marked()).value().orElse(document);
    return new Review(report.form(), prepared.source(), new Review.Marked(document, marked, marks));
  }

  private WordWriter writer(PreparedReport prepared) {
    return new WordWriter(shared.engine(), prepared.styles());
  }

  private static Layout layout(PreparedReport prepared) {
    return new Typesetter(prepared.styles(), prepared.faces()).lay(prepared.document());
  }

  /** Checks the figures and sentences of a report, alone and against last year's report. */
  private List<Diagnostic> check(Report report, Checker checker) throws IOException {
    List<Diagnostic> alone = checker.check(report);
    LastYearFile lastYear = new LastYearFile(request, shared.library());
    Optional<Report> last = lastYear.before(report, checker);
    figures = () -> Optional.of(FigureSummary.of(report, last));
    List<Diagnostic> checked =
        new ArrayList<>(last.isPresent() ? checker.check(report, last.get(), alone) : alone);
    checked.addAll(lastYear.findings());
    alsoRead.addAll(lastYear.read());
    return checked;
  }

  /** Returns the report with the parts that have errors replaced, so that a draft can be made. */
  private Report draftText(Report report, Faces faces) {
    return DraftText.of(
        report, text -> faces.printable(text, DraftText.MISSING_TYPE), placesOfErrors());
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

  /** Renders the report as it is printed. */
  private Outcome<Document> render(Report report) {
    return render(report, faces.orElseThrow()::unprintable);
  }

  /** Renders a report whose values are marks, which no face prints. */
  private Outcome<Document> renderMarks(Report report) {
    return render(report, text -> Optional.empty());
  }

  private Outcome<Document> render(Report report, Function<String, Optional<String>> unprintable) {
    TemplateEngine engine = shared.engine();
    StyleSheet sheet = report.form().styles();
    return engine
        .render(report.form().template(), ReportModel.of(report))
        .then(markup -> DocumentReader.read(markup, sheet, engine::source, unprintable));
  }

  /** Compares published files with the report, and collects the differences. */
  private VerifyRun compare(PreparedReport prepared, List<Path> named) {
    List<Path> files = named.isEmpty() ? PublishedFile.writtenFor(request.source()) : named;
    ProvenanceMarks marks = new ProvenanceMarks(prepared.report());
    ExpectedReport expected =
        ExpectedReport.of(
            prepared.report().form(),
            prepared.document(),
            renderMarks(marks.marked()).value(),
            marks);
    VerifyRun verifyRun = VerifyRun.of(request, expected, files);
    findings.addAll(verifyRun.findings());
    return verifyRun;
  }

  /** Writes both files, or none. */
  private List<Path> write(byte[] pdf, byte[] word) {
    List<Path> targets = request.outputs(isDraft);
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put(targets.get(0).getFileName().toString(), pdf);
    contents.put(targets.get(1).getFileName().toString(), word);
    Optional<Diagnostic> failure =
        clash(targets)
            .or(
                () ->
                    ReportFiles.replace(
                        shared.files(), request.outputFolder(), contents, versions));
    failure.ifPresent(findings::add);
    return failure.isPresent() ? List.of() : targets;
  }

  /**
   * Returns whether an existing file may be replaced: nobody has changed it, or force is wanted.
   */
  private boolean isReplaceable(byte[] file) {
    return request.options().force() || PdfWriter.isUnchanged(file) || WordWriter.isUnchanged(file);
  }

  /** Returns the error if a target is a file that the run reads. */
  private Optional<Diagnostic> clash(List<Path> targets) {
    ProtectedInputs inputs = ProtectedInputs.of(request);
    alsoRead.forEach(file -> inputs.add(ProtectedInputs.Kind.LAST_YEAR, file));
    return targets.stream().flatMap(target -> inputs.clash(target).stream()).findFirst();
  }

  /** Collects the findings of a stage and returns its value. */
  private <T> Optional<T> collect(Outcome<T> outcome) {
    findings.addAll(outcome.diagnostics());
    return outcome.value();
  }
}
