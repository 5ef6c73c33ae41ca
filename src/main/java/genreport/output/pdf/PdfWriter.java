package genreport.output.pdf;

import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import genreport.typeset.Pages;

/** Paints pages as a PDF file. Safe to use from several threads at once. */
public final class PdfWriter {

  private static final String PRODUCER = "genreport, OpenPDF";

  private PdfWriter() {}

  /**
   * The file's bytes, the same for the same pages.
   *
   * @throws IllegalStateException if a run has a character that its face lacks, or a bookmark a
   *     page that is not there: whoever made the pages must have looked
   */
  public static byte[] write(Pages pages) {
    PdfFile file = new PdfFile();
    double height = pages.height().pt();
    PageTree painted = new PageTree(file, pages.pages().size(), pages.width().pt(), height);
    EmbeddedFaces faces = new EmbeddedFaces();
    StructureTree tree = new StructureTree(pages.elements());
    for (Pages.Page page : pages.pages()) {
      painted.add(PageContent.of(page, height, faces, tree));
    }
    PdfDictionary catalog = new PdfDictionary(PdfName.CATALOG);
    catalog.put(PdfName.LANG, TextString.of(pages.language()));
    catalog.put(PdfName.VIEWERPREFERENCES, titleShown());
    if (!pages.bookmarks().isEmpty()) {
      catalog.put(PdfName.OUTLINES, Outline.write(pages, painted, file));
      catalog.put(PdfName.PAGEMODE, PdfName.USEOUTLINES);
    }
    catalog.put(PdfName.STRUCTTREEROOT, tree.write(painted, file));
    Conformance.declare(pages, PRODUCER, catalog, file);
    catalog.put(PdfName.PAGES, painted.write());
    faces.write(painted.resources(), file);
    return file.end(file.add(catalog), file.add(info(pages)));
  }

  private static PdfDictionary titleShown() {
    PdfDictionary preferences = new PdfDictionary();
    preferences.put(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    return preferences;
  }

  /** Without dates, which would make each file another. */
  private static PdfDictionary info(Pages pages) {
    PdfDictionary info = new PdfDictionary();
    info.put(PdfName.PRODUCER, TextString.of(PRODUCER));
    info.put(PdfName.TITLE, TextString.of(pages.title()));
    info.put(PdfName.AUTHOR, TextString.of(pages.author()));
    return info;
  }
}
