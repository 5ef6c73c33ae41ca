package genreport.output.pdf;

import com.lowagie.text.pdf.PdfBoolean;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import genreport.typeset.Pages;

/** Writes pages as a PDF file. Thread-safe. */
public final class PdfWriter {

  private static final String PRODUCER = "genreport, OpenPDF";

  private PdfWriter() {}

  /**
   * Returns the bytes of the file. Equal pages give equal bytes.
   *
   * @throws IllegalStateException if a face lacks a character of its run, or a bookmark's page does
   *     not exist
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
    LinkAnnotations.write(pages, painted, tree, file);
    PdfDictionary catalog = new PdfDictionary(PdfName.CATALOG);
    catalog.put(PdfName.LANG, TextString.of(pages.language()));
    catalog.put(PdfName.VIEWERPREFERENCES, viewerPreferences());
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

  /** Returns whether a file was made by this class and has not been changed since. */
  public static boolean isUnchanged(byte[] file) {
    return PdfFile.isUnchanged(file);
  }

  /** Returns how to show and print: with the title, unscaled, on both sides of the paper. */
  private static PdfDictionary viewerPreferences() {
    PdfDictionary preferences = new PdfDictionary();
    preferences.put(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    preferences.put(new PdfName("PrintScaling"), new PdfName("None"));
    preferences.put(new PdfName("Duplex"), new PdfName("DuplexFlipLongEdge"));
    return preferences;
  }

  /** Returns the information dictionary, without dates, so that equal pages give equal bytes. */
  private static PdfDictionary info(Pages pages) {
    PdfDictionary info = new PdfDictionary();
    info.put(PdfName.PRODUCER, TextString.of(PRODUCER));
    info.put(PdfName.TITLE, TextString.of(pages.title()));
    info.put(PdfName.AUTHOR, TextString.of(pages.author()));
    return info;
  }
}
