package genreport.pipeline;

import genreport.check.Checker;
import genreport.check.Silences;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.Severity;
import genreport.diagnostic.Silenced;
import genreport.diagnostic.Span;
import genreport.document.Document;
import genreport.document.DocumentReader;
import genreport.font.Face;
import genreport.font.Faces;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.form.PackFolders;
import genreport.output.pdf.PdfWriter;
import genreport.output.word.WordWriter;
import genreport.output.word.look.WordLook;
import genreport.readback.PublishedPart;
import genreport.report.Legible;
import genreport.report.PlaceMarks;
import genreport.report.Report;
import genreport.report.ReportModel;
import genreport.report.ReportReader;
import genreport.review.Review;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.SourceLoader;
import genreport.source.YamlReader;
import genreport.style.StyleSheet;
import genreport.template.TemplateEngine;
import genreport.typeset.Pages;
import genreport.typeset.Typesetter;
import genreport.typeset.Watermarks;
import genreport.verify.Comparison;
import genreport.verify.ExpectedReport;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the files of one report. */
public final class Pipeline {

  private static final String DRAFT = "草稿";

  private final Request request;
  private final boolean inSpiteOfErrors;
  private final PackFolders folders;
  private final List<Diagnostic> findings = new ArrayList<>();
  private final List<Silenced> silenced = new ArrayList<>();
  private UsedFaces usedFaces = UsedFaces.NONE;

  private Pipeline(Request request) {
    this(request, false);
  }

  private Pipeline(Request request, boolean inSpiteOfErrors) {
    this.request = request;
    this.inSpiteOfErrors = inSpiteOfErrors;
    this.folders = new PackFolders(request.templates());
  }

  /** Runs all stages; files are written only when no finding is an error. */
  public static Result run(Request request) {
    Pipeline pipeline = new Pipeline(request);
    Optional<WordLook> look = pipeline.look();
    Optional<Manuscript> manuscript = pipeline.manuscript();
    boolean usable = look.isPresent() == request.wordLook().isPresent();
    return pipeline.result(
        usable && manuscript.isPresent() ? pipeline.write(manuscript.get(), look) : List.of());
  }

  /**
   * Runs all stages in spite of errors, as far as a report can be made at all; the files say on
   * every page that they are a draft, and have names of their own.
   */
  public static Result draft(Request request) {
    Pipeline pipeline = new Pipeline(request, true);
    Optional<Manuscript> manuscript = pipeline.manuscript();
    return pipeline.result(manuscript.map(pipeline::writeDraft).orElse(List.of()));
  }

  /** Runs the stages that judge the report, and writes nothing. */
  public static Result check(Request request) {
    Pipeline pipeline = new Pipeline(request);
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
    Pipeline pipeline = new Pipeline(request);
    Optional<Manuscript> manuscript = pipeline.manuscript();
    List<Path> agreeing = manuscript.map(made -> pipeline.compare(made, files)).orElse(List.of());
    return new Verification(pipeline.result(List.of()), agreeing);
  }

  private Result result(List<Path> written) {
    return new Result(findings, silenced, written, usedFaces);
  }

  /** All that the writers need. */
  private record Manuscript(
      Mapping source, Report report, Document document, StyleSheet styles, Faces faces) {}

  /** The agency's own Word look, if one is asked for. */
  private Optional<WordLook> look() {
    return request.wordLook().flatMap(path -> keep(WordLook.read(path, path.toString())));
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
    Optional<Mapping> source =
        keep(source(request.source(), request.shownName())).flatMap(this::mapping);
    Optional<FormPack> form =
        source.isPresent() ? keep(new FormLibrary(folders).choose(source.get())) : Optional.empty();
    if (form.isEmpty()) {
      return Optional.empty();
    }
    StyleSheet styles = form.get().styles();
    Optional<Faces> faces = keep(Faces.open(request.fonts(), request.ownFonts(), styles));
    faces.ifPresent(opened -> usedFaces = UsedFaces.of(styles, opened));
    Optional<Report> report =
        faces.isPresent() ? report(source.get(), form.get(), faces.get()) : Optional.empty();
    return report
        .flatMap(this::document)
        .map(document -> manuscript(source.get(), report.get(), document, faces.orElseThrow()));
  }

  private Manuscript manuscript(Mapping source, Report report, Document document, Faces faces) {
    StyleSheet styles = report.form().styles();
    usedFaces = usedFaces.in(document, styles, faces);
    return new Manuscript(source, report, document, styles, faces);
  }

  private List<Path> write(Manuscript manuscript, Optional<WordLook> look) {
    WordWriter plain = writer(manuscript);
    WordWriter writer = request.embedFonts() ? plain.embedding(manuscript.faces()) : plain;
    Document document = manuscript.document();
    Optional<byte[]> word =
        keep(look.isPresent() ? writer.write(document, look.get()) : writer.write(document));
    if (word.isEmpty()) {
      return List.of();
    }
    return write("", PdfWriter.write(pages(manuscript)), word.get());
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
    PlaceMarks marks = new PlaceMarks(report);
    Document document = manuscript.document();
    Document marked = made(marks.marked()).value().orElse(document);
    return new Review(
        report.form(), manuscript.source(), new Review.Marked(document, marked, marks));
  }

  private WordWriter writer(Manuscript manuscript) {
    return new WordWriter(TemplateEngine.plain(folders), manuscript.styles());
  }

  private static Pages pages(Manuscript manuscript) {
    return new Typesetter(manuscript.styles(), manuscript.faces()).typeset(manuscript.document());
  }

  private static Outcome<Node> source(Path path, String shownName) {
    return SourceLoader.load(path, shownName).then(YamlReader::read);
  }

  private Optional<Mapping> mapping(Node tree) {
    if (tree instanceof Mapping mapping) {
      return Optional.of(mapping);
    }
    findings.add(
        Diagnostic.error("S3", "文件应由“键: 值”组成，如 年度: 2021")
            .at(tree.span())
            .advice("对照 examples 文件夹里的例子改写"));
    return Optional.empty();
  }

  private Optional<Report> report(Mapping source, FormPack form, Faces faces) throws IOException {
    Checker checker = new Checker(faces::lacks);
    Optional<Report> report = keep(checked(source, form, checker));
    if (report.isPresent()) {
      Optional<Report> last = lastYear(report.get(), checker);
      last.ifPresent(before -> findings.addAll(checker.check(report.get(), before)));
    }
    silence(source);
    if (inSpiteOfErrors) {
      return report.map(
          read ->
              Legible.of(
                  read, text -> faces.printable(text, Legible.MISSING_TYPE), placesOfErrors()));
    }
    return stops() ? Optional.empty() : report;
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
    return findings.stream().anyMatch(finding -> request.strict() || finding.isBlocking());
  }

  private static Outcome<Report> checked(Mapping source, FormPack form, Checker checker) {
    List<Diagnostic> all = new ArrayList<>(checker.check(source, form));
    Outcome<Report> report = ReportReader.read(source, form);
    all.addAll(report.diagnostics());
    report.value().ifPresent(read -> all.addAll(checker.check(read)));
    return new Outcome<>(report.value(), all);
  }

  /** The report of the year before, when the source names it; its errors are said as its own. */
  private Optional<Report> lastYear(Report report, Checker checker) throws IOException {
    List<Scalar> named = report.entries().getOrDefault("上年报告", List.of());
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Scalar name = named.get(0);
    Outcome<Node> tree = lastYearSource(name);
    Optional<Mapping> source = keep(tree).flatMap(this::mapping);
    Optional<FormPack> form =
        source.isPresent() ? keep(new FormLibrary(folders).choose(source.get())) : Optional.empty();
    if (form.isEmpty()) {
      return Optional.empty();
    }
    Outcome<Report> last = checked(source.get(), form.get(), checker);
    last.diagnostics().stream().filter(Diagnostic::isBlocking).forEach(findings::add);
    return last.value().filter(before -> isYearBefore(before, report, name));
  }

  /** A file that can't be read is an error at the key that names it. */
  private Outcome<Node> lastYearSource(Scalar name) {
    try {
      Path path = request.source().resolveSibling(name.text());
      String shown = Path.of(request.shownName()).resolveSibling(name.text()).toString();
      Outcome<Node> tree = source(path, shown);
      return tree.value().isPresent() || tree.diagnostics().stream().noneMatch(Pipeline::failed)
          ? tree
          : Outcome.none(unreadable(name, tree.diagnostics().get(0).message()));
    } catch (InvalidPathException e) {
      return Outcome.none(unreadable(name, "“" + name.text() + "”不是文件名"));
    }
  }

  private static boolean failed(Diagnostic finding) {
    return finding.severity() == Severity.FAILURE;
  }

  private static Diagnostic unreadable(Scalar name, String reason) {
    return Diagnostic.error("L1", "上年报告不能读：" + reason)
        .at(name.span())
        .advice("写出上年报告的文件名，从本文件所在的文件夹算起；没有上年的文件，删去“上年报告”一行");
  }

  private boolean isYearBefore(Report last, Report report, Scalar name) {
    Optional<Integer> year = year(report);
    Optional<Integer> before = year(last);
    if (year.isEmpty() || before.isEmpty()) {
      return false;
    }
    boolean follows = before.get() == year.get() - 1;
    if (!follows) {
      findings.add(
          Diagnostic.error(
                  "L2",
                  String.format(
                      Locale.ROOT,
                      "上年报告应是 %s 年度的，“%s”是 %s 年度的",
                      year.get() - 1,
                      name.text(),
                      before.get()))
              .at(name.span())
              .advice("改写成上一年度报告的文件名"));
    }
    return follows;
  }

  /** The report's year; of one that is written wrong the choice of the form has told. */
  private static Optional<Integer> year(Report report) {
    return report
        .entry(FormPack.YEAR)
        .filter(text -> text.matches("[0-9]{4}"))
        .map(Integer::valueOf);
  }

  private Optional<Document> document(Report report) {
    return keep(made(report));
  }

  private Outcome<Document> made(Report report) {
    TemplateEngine engine = TemplateEngine.markingPlaces(folders);
    return engine
        .render(report.form().template(), ReportModel.of(report))
        .then(markup -> DocumentReader.read(markup, report.form().styles(), engine::source));
  }

  /** Returns the files that agree. */
  private List<Path> compare(Manuscript manuscript, List<Path> named) {
    List<Path> files = named.isEmpty() ? PublishedFile.beside(request.source()) : named;
    if (files.isEmpty()) {
      findings.add(
          Diagnostic.failure("F1", "“" + request.shownName() + "”旁边没有同名的 PDF 和 Word 文件")
              .advice("在后面写出要核对的文件，例如 genreport verify 2025.yaml 公布/年报.pdf"));
    }
    PlaceMarks marks = new PlaceMarks(manuscript.report());
    ExpectedReport expected =
        ExpectedReport.of(
            manuscript.report().form(), manuscript.document(), made(marks.marked()).value(), marks);
    List<Path> agreeing = new ArrayList<>();
    for (Path file : files) {
      Outcome<List<PublishedPart>> parts = PublishedFile.read(file);
      findings.addAll(parts.diagnostics());
      List<Diagnostic> differences =
          parts
              .value()
              .map(read -> Comparison.compare(file.toString(), expected, read))
              .orElse(List.of());
      findings.addAll(differences);
      if (parts.value().isPresent() && differences.isEmpty()) {
        agreeing.add(file);
      }
    }
    return agreeing;
  }

  /**
   * @param infix what stands between the source's name and the files' endings
   */
  private List<Path> write(String infix, byte[] pdf, byte[] word) {
    String name = request.source().getFileName().toString().replaceFirst("\\.[^.]*$", "");
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put(name + infix + ".pdf", pdf);
    contents.put(name + infix + ".docx", word);
    Optional<Diagnostic> failure = ReportFiles.write(request.outputFolder(), contents);
    failure.ifPresent(findings::add);
    return failure.isPresent()
        ? List.of()
        : contents.keySet().stream().map(request.outputFolder()::resolve).toList();
  }

  /** Notes what a stage found and passes its value on. */
  private <T> Optional<T> keep(Outcome<T> outcome) {
    findings.addAll(outcome.diagnostics());
    return outcome.value();
  }
}
