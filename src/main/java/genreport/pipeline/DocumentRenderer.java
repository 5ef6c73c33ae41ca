package genreport.pipeline;

import genreport.diagnostic.Outcome;
import genreport.document.Document;
import genreport.document.DocumentReader;
import genreport.font.Faces;
import genreport.report.ProvenanceMarks;
import genreport.report.Report;
import genreport.report.ReportModel;
import genreport.review.Review;
import genreport.style.StyleSheet;
import genreport.template.TemplateEngine;
import java.util.Optional;
import java.util.function.Function;

/** Renders reports to documents by the templates of their forms. */
record DocumentRenderer(TemplateEngine engine, Faces faces) {

  /** Renders a report as it is printed. */
  Outcome<Document> render(Report report) {
    return render(report, faces::unprintable);
  }

  /** Renders a report whose values are marks, which no face prints. */
  Outcome<Document> renderMarks(ProvenanceMarks marks) {
    return render(marks.marked(), text -> Optional.empty());
  }

  /**
   * Returns a document with the origin of its texts.
   *
   * @param document the document of the report
   */
  Review.Marked marked(Report report, Document document) {
    ProvenanceMarks marks = new ProvenanceMarks(report);
    return new Review.Marked(document, renderMarks(marks).value().orElse(document), marks);
  }

  private Outcome<Document> render(Report report, Function<String, Optional<String>> unprintable) {
    StyleSheet sheet = report.form().styles();
    return engine
        .render(report.form().template(), ReportModel.of(report))
        .then(markup -> DocumentReader.read(markup, sheet, engine::source, unprintable));
  }
}
