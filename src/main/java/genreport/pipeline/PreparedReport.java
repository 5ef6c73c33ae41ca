package genreport.pipeline;

import genreport.document.Document;
import genreport.font.Face;
import genreport.font.Faces;
import genreport.report.Report;
import genreport.source.Mapping;
import genreport.style.StyleSheet;
import genreport.typeset.Layout;
import genreport.typeset.Pages;
import genreport.typeset.Typesetter;
import genreport.typeset.Watermarks;

/** The input of the writers. */
record PreparedReport(
    Mapping source, Report report, Document document, StyleSheet styles, Faces faces) {

  Layout layout() {
    return new Typesetter(styles, faces).lay(document);
  }

  /** Returns the pages of a layout with a mark across each. */
  Pages draftPages(Layout layout, String mark) {
    Face face = faces.face(styles.style("title").face());
    return Watermarks.across(layout.pages(), mark, face);
  }
}
