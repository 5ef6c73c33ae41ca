package genreport.output.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfDocument;
import com.lowagie.text.pdf.PdfIndirectObject;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * OpenPDF's writer of objects, with what it has no call for: pages that share one resource
 * dictionary of ours and take their place in our structure tree, and a document id from the
 * content.
 *
 * <p>OpenPDF takes the id from the key FILEID of the info dictionary. It is put there once that
 * dictionary is written, so that the file's own info has no such key.
 */
final class PdfFile extends com.lowagie.text.pdf.PdfWriter {

  private Optional<PdfIndirectReference> resources = Optional.empty();
  private final ByteArrayOutputStream content;
  private int pages;

  private PdfFile(PdfDocument pages, ByteArrayOutputStream out) {
    super(pages, out);
    content = out;
  }

  /** OpenPDF's document without the date, which it would enter into every file. */
  private static final class Undated extends PdfDocument {

    @Override
    public boolean addCreationDate() {
      return false;
    }
  }

  /** An id that is made when it is written, with the trailer: from all that stands before. */
  private static final class ContentId extends PdfLiteral {

    private final ByteArrayOutputStream content;

    ContentId(ByteArrayOutputStream content) {
      super("");
      this.content = content;
    }

    @Override
    public void toPdf(com.lowagie.text.pdf.PdfWriter writer, OutputStream os) throws IOException {
      // what is written is held back for a while
      writer.flush();
      byte[] digest = Digests.of(content.toByteArray());
      String id = "<" + HexFormat.of().formatHex(digest) + ">";
      os.write(("[" + id + id + "]").getBytes(StandardCharsets.US_ASCII));
    }
  }

  /**
   * Starts a file; the document's {@code close} ends it.
   *
   * @param document not yet open
   */
  static PdfFile start(Document document, ByteArrayOutputStream out) {
    PdfDocument pages = new Undated();
    document.addDocListener(pages);
    PdfFile file = new PdfFile(pages, out);
    pages.addWriter(file);
    return file;
  }

  /** Where the resource dictionary of every page is to be written; once the document is open. */
  PdfIndirectReference resources() {
    PdfIndirectReference reference = resources.orElseGet(this::getPdfIndirectReference);
    resources = Optional.of(reference);
    return reference;
  }

  @Override
  public PdfIndirectObject addToBody(PdfObject object, PdfIndirectReference reference)
      throws IOException {
    if (object instanceof PdfPage page) {
      page.put(PdfName.RESOURCES, resources());
      page.put(PdfName.STRUCTPARENTS, new PdfNumber(pages));
      page.put(PdfName.TABS, PdfName.S);
      pages++;
    }
    return super.addToBody(object, reference);
  }

  @Override
  public PdfIndirectObject addToBody(PdfObject object, boolean inObjectStream) throws IOException {
    PdfIndirectObject written = super.addToBody(object, inObjectStream);
    PdfDictionary info = getInfo();
    if (object == info) {
      info.put(PdfName.FILEID, new ContentId(content));
    }
    return written;
  }
}
