package genreport;

import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.document.Document;
import genreport.document.DocumentReader;
import genreport.document.FieldPlaces;
import genreport.font.Faces;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.output.pdf.PdfWriter;
import genreport.output.word.WordWriter;
import genreport.report.ProvenanceMarks;
import genreport.report.ReportModel;
import genreport.report.ReportReader;
import genreport.review.Review;
import genreport.review.ShownFields;
import genreport.source.Mapping;
import genreport.source.YamlReader;
import genreport.style.StyleSheet;
import genreport.template.TemplateEngine;
import genreport.typeset.Layout;
import genreport.typeset.Pages;
import genreport.typeset.Typesetter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A report's document by its form, and what the writers make of it, without a check or a file. */
public record RenderedDocument(Document document, StyleSheet styles, Faces faces) {

  /** The document of a file that has no errors. */
  public static RenderedDocument of(Path file) {
    try {
      return of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The document of a source that has no errors. */
  public static RenderedDocument of(String yaml) throws IOException {
    Mapping source =
        (Mapping) YamlReader.read(new SourceFile("report.yaml", yaml)).value().orElseThrow();
    FormPack form = new FormLibrary(Bundled.FOLDERS).choose(source).value().orElseThrow();
    TemplateEngine engine = new TemplateEngine(Bundled.FOLDERS);
    Outcome<Document> document =
        ReportReader.read(source, form)
            .then(report -> engine.render(form.template(), ReportModel.of(report)))
            .then(
                markup ->
                    DocumentReader.read(
                        markup, form.styles(), engine::source, text -> Optional.empty()));
    StyleSheet styles = form.styles();
    Faces faces = Faces.open(Bundled.FONTS, styles).value().orElseThrow();
    return new RenderedDocument(document.value().orElseThrow(), styles, faces);
  }

  /** The fields that the texts of the document show. */
  public static FieldPlaces fields(String yaml) throws IOException {
    Mapping source =
        (Mapping) YamlReader.read(new SourceFile("report.yaml", yaml)).value().orElseThrow();
    FormPack form = new FormLibrary(Bundled.FOLDERS).choose(source).value().orElseThrow();
    TemplateEngine engine = new TemplateEngine(Bundled.FOLDERS);
    ProvenanceMarks marks =
        new ProvenanceMarks(ReportReader.read(source, form).value().orElseThrow());
    Document marked =
        engine
            .render(form.template(), ReportModel.of(marks.marked()))
            .then(
                markup ->
                    DocumentReader.read(
                        markup, form.styles(), engine::source, text -> Optional.empty()))
            .value()
            .orElseThrow();
    return ShownFields.of(new Review.Marked(of(yaml).document(), marked, marks));
  }

  public Pages pages() {
    return layout().pages();
  }

  private Layout layout() {
    return new Typesetter(styles, faces).lay(document);
  }

  public byte[] pdf() {
    return PdfWriter.write(pages());
  }

  public byte[] word() {
    WordWriter writer = new WordWriter(new TemplateEngine(Bundled.FOLDERS), styles);
    return writer.write(layout().document()).value().orElseThrow();
  }
}
