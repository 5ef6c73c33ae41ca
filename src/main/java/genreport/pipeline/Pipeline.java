package genreport.pipeline;

import genreport.check.Checker;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.document.Document;
import genreport.document.DocumentReader;
import genreport.font.Faces;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.form.PackFolders;
import genreport.output.pdf.PdfWriter;
import genreport.output.word.WordWriter;
import genreport.report.Report;
import genreport.report.ReportModel;
import genreport.report.ReportReader;
import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.SourceLoader;
import genreport.source.YamlReader;
import genreport.style.StyleSheet;
import genreport.template.TemplateEngine;
import genreport.typeset.Typesetter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the files of one report. */
public final class Pipeline {

  private final Request request;
  private final PackFolders folders;
  private final List<Diagnostic> findings = new ArrayList<>();

  private Pipeline(Request request) {
    this.request = request;
    this.folders = new PackFolders(request.templates());
  }

  /** Runs all stages; files are written only when no finding is an error. */
  public static Result run(Request request) {
    Pipeline pipeline = new Pipeline(request);
    try {
      return new Result(pipeline.findings, pipeline.run());
    } catch (IOException e) {
      pipeline.findings.add(
          Diagnostic.failure("T4", "不能读取模板文件夹（" + e.getMessage() + "）")
              .advice("检查文件夹的权限，或重新下载本程序"));
      return new Result(pipeline.findings, List.of());
    }
  }

  private List<Path> run() throws IOException {
    Optional<Mapping> source = source();
    Optional<FormPack> form =
        source.isPresent() ? keep(new FormLibrary(folders).choose(source.get())) : Optional.empty();
    if (form.isEmpty()) {
      return List.of();
    }
    StyleSheet styles = form.get().styles();
    Optional<Faces> faces = keep(Faces.open(request.fonts(), styles));
    Optional<Report> report = faces.flatMap(all -> report(source.get(), form.get(), all));
    Optional<Document> document = report.flatMap(this::document);
    if (document.isEmpty()) {
      return List.of();
    }
    Optional<byte[]> word =
        keep(new WordWriter(TemplateEngine.plain(folders), styles).write(document.get()));
    if (word.isEmpty()) {
      return List.of();
    }
    byte[] pdf =
        PdfWriter.write(new Typesetter(styles, faces.orElseThrow()).typeset(document.get()));
    return write(pdf, word.get());
  }

  private Optional<Mapping> source() {
    Optional<SourceFile> file = keep(SourceLoader.load(request.source(), request.shownName()));
    Optional<Node> tree = file.flatMap(text -> keep(YamlReader.read(text)));
    if (tree.isPresent() && !(tree.get() instanceof Mapping)) {
      findings.add(
          Diagnostic.error("S3", "文件应由“键: 值”组成，如 年度: 2021")
              .at(tree.get().span())
              .advice("对照 examples 文件夹里的例子改写"));
    }
    return tree.filter(Mapping.class::isInstance).map(Mapping.class::cast);
  }

  private Optional<Report> report(Mapping source, FormPack form, Faces faces) {
    Checker checker = new Checker(faces::has);
    findings.addAll(checker.check(source, form));
    Optional<Report> report = keep(ReportReader.read(source, form));
    report.ifPresent(read -> findings.addAll(checker.check(read)));
    return findings.stream().anyMatch(Diagnostic::isBlocking) ? Optional.empty() : report;
  }

  private Optional<Document> document(Report report) {
    TemplateEngine engine = TemplateEngine.markingPlaces(folders);
    return keep(engine.render(report.form().template(), ReportModel.of(report)))
        .flatMap(
            markup -> keep(DocumentReader.read(markup, report.form().styles(), engine::source)));
  }

  private List<Path> write(byte[] pdf, byte[] word) {
    String name = request.source().getFileName().toString().replaceFirst("\\.[^.]*$", "");
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put(name + ".pdf", pdf);
    contents.put(name + ".docx", word);
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
