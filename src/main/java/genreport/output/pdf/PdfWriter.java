package genreport.output.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfString;
import genreport.style.Length;
import genreport.typeset.Helper;
import genreport.typeset.Pages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Paints pages as a PDF file. Safe to use from several threads at once. */
public final class PdfWriter {

  private static final String PRODUCER = "genreport, OpenPDF";

  /** A bookmark that later ones may stand under. */
  private record OpenBookmark(int level, PdfOutline outline) {}

  private PdfWriter() {}

  /**
   * The file's bytes, the same for the same pages.
   *
   * @throws IllegalStateException if a run has a character that its face lacks, or a bookmark a
   *     page that is not there: whoever made the pages must have looked
   */
  public static byte[] write(Pages pages) {
    return write(pages, Helper.nobody());
  }

  /**
   * The file's bytes, the same for the same pages.
   *
   * @param helper may make the subsets of the faces
   * @throws IllegalStateException as of {@link #write(Pages)}
   */
  public static byte[] write(Pages pages, Helper helper) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(pages, helper, out);
    } catch (IOException e) {
      throw new UncheckedIOException("written to memory", e);
    }
    return out.toByteArray();
  }

  /** Has the library loaded, for when pages will be written: it takes longer than they do. */
  public static void prepare() {
    Length side = Length.mm(1);
    Pages.Page page = new Pages.Page(1, List.of());
    write(new Pages("", "", "", side, side, List.of(), List.of(page), List.of()));
  }

  private static void write(Pages pages, Helper helper, ByteArrayOutputStream out)
      throws IOException {
    Document document =
        new Document(new Rectangle((float) pages.width().pt(), (float) pages.height().pt()));
    PdfFile file = PdfFile.start(document, out);
    file.setFullCompression();
    file.setPdfVersion(com.lowagie.text.pdf.PdfWriter.VERSION_1_7);
    file.setViewerPreferences(com.lowagie.text.pdf.PdfWriter.DisplayDocTitle);
    document.open();
    describe(pages, file);
    EmbeddedFaces faces = new EmbeddedFaces();
    StructureTree tree = new StructureTree(pages.elements());
    for (Pages.Page page : pages.pages()) {
      byte[] content = PageContent.of(page, pages.height().pt(), faces, tree);
      file.getDirectContent().getInternalBuffer().append(content);
      file.setPageEmpty(false);
      document.newPage();
    }
    faces.beginPrograms(helper);
    bookmarks(pages, file);
    file.getExtraCatalog().put(PdfName.STRUCTTREEROOT, tree.write(file));
    faces.write(file);
    document.close();
  }

  private static void describe(Pages pages, PdfFile file) throws IOException {
    PdfDictionary info = file.getInfo();
    info.put(PdfName.PRODUCER, new PdfString(PRODUCER));
    info.put(PdfName.TITLE, new PdfString(pages.title(), PdfObject.TEXT_UNICODE));
    info.put(PdfName.AUTHOR, new PdfString(pages.author(), PdfObject.TEXT_UNICODE));
    file.getExtraCatalog().put(PdfName.LANG, new PdfString(pages.language()));
    Conformance.declare(pages, PRODUCER, file);
  }

  /** Nests each bookmark under the last one of a lesser level; levels may be skipped. */
  private static void bookmarks(Pages pages, PdfFile file) {
    Deque<OpenBookmark> open = new ArrayDeque<>();
    for (Pages.Bookmark bookmark : pages.bookmarks()) {
      if (bookmark.page() < 1 || bookmark.page() > pages.pages().size()) {
        throw new IllegalStateException("no page for " + bookmark);
      }
      while (!open.isEmpty() && open.peek().level() >= bookmark.level()) {
        open.pop();
      }
      PdfOutline parent = open.isEmpty() ? file.getRootOutline() : open.peek().outline();
      float top = (float) (pages.height().pt() - bookmark.y());
      PdfDestination place = new PdfDestination(PdfDestination.XYZ, -1, top, 0);
      place.addPage(file.getPageReference(bookmark.page()));
      open.push(
          new OpenBookmark(bookmark.level(), new PdfOutline(parent, place, bookmark.title())));
    }
  }
}
