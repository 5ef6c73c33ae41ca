package genreport.benchmark;

import genreport.Bundled;
import genreport.check.Checker;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.document.Document;
import genreport.document.DocumentReader;
import genreport.font.Faces;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.output.pdf.PdfWriter;
import genreport.output.word.WordWriter;
import genreport.report.Report;
import genreport.report.ReportModel;
import genreport.report.ReportReader;
import genreport.source.Mapping;
import genreport.source.YamlReader;
import genreport.template.TemplateEngine;
import genreport.typeset.Layout;
import genreport.typeset.Typesetter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A report's stages, each with its input at hand. What reports share is read once, as for a batch:
 * the form, the faces, the templates.
 */
final class ReportStages {

  private final SourceFile file;
  private final FormPack form;
  private final Faces faces;
  private final Checker checker;
  private final TemplateEngine engine = new TemplateEngine(Bundled.FOLDERS);
  private final Mapping source;
  private final Report report;
  private final String markup;
  private final Document document;
  private final Layout layout;

  ReportStages(String yaml) throws IOException {
    this.file = new SourceFile("report.yaml", yaml);
    this.source = (Mapping) YamlReader.read(file).value().orElseThrow();
    this.form = new FormLibrary(Bundled.FOLDERS).choose(source).value().orElseThrow();
    this.faces = Faces.open(Bundled.FONTS, form.styles()).value().orElseThrow();
    this.checker = new Checker(faces::missingGlyphs);
    this.report = ReportReader.read(source, form).value().orElseThrow();
    this.markup = template(report);
    this.document = document(markup);
    this.layout = lay(document);
  }

  /** Of a generated report. */
  static ReportStages ofPages(int pages) {
    try {
      return new ReportStages(new GeneratedReport().withPages(pages, 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Mapping source() {
    return (Mapping) YamlReader.read(file).value().orElseThrow();
  }

  /** Every check; reads the report on the way, as the command does. */
  List<Diagnostic> check() {
    List<Diagnostic> findings = new ArrayList<>();
    check(source, findings);
    return findings;
  }

  private Report check(Mapping tree, List<Diagnostic> findings) {
    findings.addAll(checker.check(tree, form));
    Outcome<Report> read = ReportReader.read(tree, form);
    findings.addAll(read.diagnostics());
    findings.addAll(checker.check(read.value().orElseThrow()));
    return read.value().orElseThrow();
  }

  String template() {
    return template(report);
  }

  private String template(Report checked) {
    return engine.render(form.template(), ReportModel.of(checked)).value().orElseThrow();
  }

  Document document() {
    return document(markup);
  }

  private Document document(String text) {
    return DocumentReader.read(text, form.styles(), engine::source, any -> Optional.empty())
        .value()
        .orElseThrow();
  }

  Layout typeset() {
    return lay(document);
  }

  private Layout lay(Document read) {
    return new Typesetter(form.styles(), faces).lay(read);
  }

  byte[] pdf() {
    return PdfWriter.write(layout.pages());
  }

  byte[] word() {
    return word(layout.document());
  }

  private byte[] word(Document read) {
    return new WordWriter(engine, form.styles()).write(read).value().orElseThrow();
  }

  /** All stages, from the text to the bytes of both files. */
  byte[][] whole() {
    List<Diagnostic> findings = new ArrayList<>();
    Report checked = check(source(), findings);
    if (findings.stream().anyMatch(Diagnostic::isBlocking)) {
      throw new IllegalStateException(findings.toString());
    }
    Document read = document(template(checked));
    Layout laid = lay(read);
    return new byte[][] {PdfWriter.write(laid.pages()), word(laid.document())};
  }

  int pageCount() {
    return layout.pages().pages().size();
  }
}
