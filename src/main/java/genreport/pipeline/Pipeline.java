package genreport.pipeline;

import genreport.check.Checker;
import genreport.check.Silences;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.Silenced;
import genreport.diagnostic.Span;
import genreport.document.Document;
import genreport.document.DocumentReader;
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
import genreport.review.Review;
import genreport.source.Mapping;
import genreport.style.StyleSheet;
import genreport.template.TemplateEngine;
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
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes the files of one report. */
public final class Pipeline {

  private static final String DRAFT = "草稿";

  private final Request request;
  private final SharedResources workshop;
  private final boolean inSpiteOfErrors;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final List<Silenced> silenced = new ArrayList<>();
  private final List<Path> alsoRead = new ArrayList<>();
  private Optional<StyleSheet> styles = Optional.empty();
  private Optional<Faces> faces = Optional.empty();
  private Optional<Document> document = Optional.empty();

  private Pipeline(Request request, SharedResources workshop, boolean inSpiteOfErrors) {
    this.request = request;
    this.workshop = workshop;
    this.inSpiteOfErrors = inSpiteOfErrors;
  }

  /** Runs all stages; files are written only when no finding is an error. */
  public static RunResult run(Request request) {
    return run(request, SharedResources.ofOne(request.materials()));
  }

  /**
   * Runs all stages.
   *
   * @param workshop one of the request's materials
   */
  public static RunResult run(Request request, SharedResources workshop) {
    Pipeline pipeline = new Pipeline(request, workshop, false);
    Optional<WordLook> look = pipeline.look();
    Optional<Manuscript> manuscript = pipeline.manuscript();
    boolean usable = look.isPresent() == request.manner().wordLook().isPresent();
    return pipeline.result(
        usable && manuscript.isPresent() ? pipeline.write(manuscript.get(), look) : List.of());
  }

  /**
   * Runs all stages in spite of errors, as far as a report can be made at all; the files say on
   * every page that they are a draft, and have names of their own.
   */
  public static RunResult draft(Request request) {
    return draft(request, new SharedResources(request.materials()));
  }

  /**
   * Runs all stages in spite of errors.
   *
   * @param workshop one of the request's materials
   */
  public static RunResult draft(Request request, SharedResources workshop) {
    Pipeline pipeline = new Pipeline(request, workshop, true);
    Optional<Manuscript> manuscript = pipeline.manuscript();
    return pipeline.result(manuscript.map(pipeline::writeDraft).orElse(List.of()));
  }

  /** Runs the stages that judge the report, and writes nothing. */
  public static RunResult check(Request request) {
    return check(request, new SharedResources(request.materials()));
  }

  /**
   * Runs the stages that judge the report.
   *
   * @param workshop one of the request's materials
   */
  public static RunResult check(Request request, SharedResources workshop) {
    Pipeline pipeline = new Pipeline(request, workshop, false);
    pipeline.manuscript();
    return pipeline.result(List.of());
  }

  /**
   * Compares published files with the report. A source with errors is said to have them, and
   * nothing is compared.
   *
   * @param files empty for those that a run wrote beside the source
   */
  public static Verification verify(Request request, List<Path> files) {
    Pipeline pipeline = new Pipeline(request, new SharedResources(request.materials()), false);
    Optional<Manuscript> manuscript = pipeline.manuscript();
    List<Path> agreeing = manuscript.map(made -> pipeline.compare(made, files)).orElse(List.of());
    return new Verification(pipeline.result(List.of()), agreeing);
  }

  private RunResult result(List<Path> written) {
    return new RunResult(findings, silenced, written, alsoRead, this::usedFaces);
  }

  private UsedFaces usedFaces() {
    if (styles.isEmpty() || faces.isEmpty()) {
      return UsedFaces.NONE;
    }
    UsedFaces used = UsedFaces.of(styles.get(), faces.get());
    return document.isPresent() ? used.in(document.get(), styles.get(), faces.get()) : used;
  }

  /** All that the writers need. */
  private record Manuscript(
      Mapping source, Report report, Document document, StyleSheet styles, Faces faces) {}

  /** The agency's own Word look, if one is asked for. */
  private Optional<WordLook> look() {
    Optional<Path> file = request.manner().wordLook();
    return file.isPresent() ? keep(workshop.look(file.get())) : Optional.empty();
  }

  private Optional<Manuscript> manuscript() {
    try {
      return judged();
    } catch (IOException e) {
      findings.add(unreadableTemplates(e));
      return Optional.empty();
    }
  }

  static Diagnostic unreadableTemplates(IOException e) {
    return Diagnostic.failure("T4", "不能读取模板文件夹（" + e.getMessage() + "）")
        .advice("检查文件夹的权限，或重新下载本程序");
  }

  private Optional<Manuscript> judged() throws IOException {
    Optional<Mapping> source = keep(ReportFile.read(request.source(), request.shownName()));
    Optional<FormPack> form =
        source.isPresent() ? keep(workshop.library().choose(source.get())) : Optional.empty();
    if (form.isEmpty()) {
      return Optional.empty();
    }
    styles = Optional.of(form.get().styles());
    faces = keep(workshop.faces(form.get()));
    if (faces.isEmpty()) {
      return Optional.empty();
    }
    Checker checker = new Checker(faces.get()::missingGlyphs);
    Optional<Report> read = keep(ReportFile.shaped(source.get(), form.get(), checker));
    if (read.isEmpty()) {
      silence(source.get());
      return Optional.empty();
    }
    // arranged while its figures and sentences are looked at, in vain if they are wrong
    boolean early = !inSpiteOfErrors && !stops();
    Report asRead = read.get();
    Supplier<Outcome<Document>> arranged =
        early ? beside(() -> arranged(asRead)) : () -> arranged(asRead);
    check(asRead, checker);
    silence(source.get());
    if (stops() && !inSpiteOfErrors) {
      return Optional.empty();
    }
    Report report = inSpiteOfErrors ? legible(asRead, faces.get()) : asRead;
    document = keep(inSpiteOfErrors ? arranged(report) : arranged.get());
    return document.isPresent()
        ? Optional.of(
            new Manuscript(source.get(), report, document.get(), form.get().styles(), faces.get()))
        : Optional.empty();
  }

  private List<Path> write(Manuscript manuscript, Optional<WordLook> look) {
    Supplier<Outcome<byte[]>> word = beside(() -> word(manuscript, look));
    byte[] pdf = PdfWriter.write(pages(manuscript));
    Optional<byte[]> own = keep(word.get());
    return own.isPresent() ? write("", pdf, own.get()) : List.of();
  }

  private Outcome<byte[]> word(Manuscript manuscript, Optional<WordLook> look) {
    WordWriter plain = writer(manuscript);
    WordWriter writer = request.manner().embedFonts() ? plain.embedding(manuscript.faces()) : plain;
    Document document = manuscript.document();
    return look.isPresent() ? writer.write(document, look.get()) : writer.write(document);
  }

  private List<Path> writeDraft(Manuscript manuscript) {
    Optional<byte[]> word =
        keep(
            writer(manuscript)
                .writeDraft(manuscript.document(), DRAFT, review(manuscript).notes(findings)));
    if (word.isEmpty()) {
      return List.of();
    }
    Face face = manuscript.faces().face(manuscript.styles().style("title").face());
    Pages pages = Watermarks.across(pages(manuscript), DRAFT, face);
    return write(".draft", PdfWriter.write(pages), word.get());
  }

  private Review review(Manuscript manuscript) {
    Report report = manuscript.report();
    ProvenanceMarks marks = new ProvenanceMarks(report);
    Document document = manuscript.document();
    Document marked = arranged(marks.marked()).value().orElse(document);
    return new Review(
        report.form(), manuscript.source(), new Review.Marked(document, marked, marks));
  }

  private WordWriter writer(Manuscript manuscript) {
    return new WordWriter(workshop.engine(), manuscript.styles());
  }

  private static Pages pages(Manuscript manuscript) {
    return new Typesetter(manuscript.styles(), manuscript.faces()).typeset(manuscript.document());
  }

  /** Looks at what a report says, in itself and beside last year's. */
  private void check(Report report, Checker checker) throws IOException {
    findings.addAll(checker.check(report));
    LastYearFile lastYear = new LastYearFile(request, workshop.library());
    Optional<Report> last = lastYear.before(report, checker);
    findings.addAll(lastYear.findings());
    alsoRead.addAll(lastYear.read());
    if (last.isPresent()) {
      findings.addAll(checker.check(report, last.get()));
    }
  }

  /** The report as it can be made in spite of what was found. */
  private Report legible(Report report, Faces faces) {
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

  private boolean stops() {
    for (Diagnostic finding : findings) {
      if (request.manner().strict() || finding.isBlocking()) {
        return true;
      }
    }
    return false;
  }

  private Outcome<Document> arranged(Report report) {
    TemplateEngine engine = workshop.engine();
    StyleSheet sheet = report.form().styles();
    return engine
        .render(report.form().template(), ReportModel.of(report))
        .then(markup -> DocumentReader.read(markup, sheet, engine::source));
  }

  /** Returns the files that agree. */
  private List<Path> compare(Manuscript manuscript, List<Path> named) {
    List<Path> files = named.isEmpty() ? PublishedFile.beside(request.source()) : named;
    ProvenanceMarks marks = new ProvenanceMarks(manuscript.report());
    ExpectedReport expected =
        ExpectedReport.of(
            manuscript.report().form(),
            manuscript.document(),
            arranged(marks.marked()).value(),
            marks);
    VerifyRun agreement = VerifyRun.of(request, expected, files);
    findings.addAll(agreement.findings());
    return agreement.agreeing();
  }

  /**
   * @param infix what stands between the source's name and the files' endings
   */
  private List<Path> write(String infix, byte[] pdf, byte[] word) {
    String name = request.baseName() + infix;
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put(name + ".pdf", pdf);
    contents.put(name + ".docx", word);
    Optional<Diagnostic> failure =
        ReportFiles.replace(workshop.files(), request.outputFolder(), contents);
    if (failure.isPresent()) {
      findings.add(failure.get());
      return List.of();
    }
    List<Path> files = new ArrayList<>();
    for (String file : contents.keySet()) {
      files.add(request.outputFolder().resolve(file));
    }
    return files;
  }

  /**
   * Begins a piece of work on the second thread, if there is one.
   *
   * @return waits for the result, or does the work
   */
  private <T> Supplier<T> beside(Supplier<T> work) {
    return workshop.second().isPresent()
        ? CompletableFuture.supplyAsync(work, workshop.second().get())::join
        : work;
  }

  /** Notes what a stage found and passes its value on. */
  private <T> Optional<T> keep(Outcome<T> outcome) {
    findings.addAll(outcome.diagnostics());
    return outcome.value();
  }
}
