package genreport.readback.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/** The first pages of a report's PDF, to be tampered with. */
final class EditedPdf {

  private final PDDocument file;

  private EditedPdf(PDDocument file) {
    this.file = file;
  }

  /** A change to a file. */
  @FunctionalInterface
  interface Edit {
    void make(EditedPdf file) throws IOException;
  }

  /**
   * The file with some of its pages, changed.
   *
   * @param pages how many are kept
   */
  static byte[] edited(Path whole, int pages, Edit edit) {
    try (PDDocument file = Loader.loadPDF(whole.toFile())) {
      while (file.getNumberOfPages() > pages) {
        file.removePage(file.getNumberOfPages() - 1);
      }
      file.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
      file.getDocumentCatalog().getCOSObject().removeItem(COSName.OUTLINES);
      edit.make(new EditedPdf(file));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PDDocument file() {
    return file;
  }

  PDPage page() {
    return file.getPage(0);
  }

  /** Puts operators before those of the first page. */
  void before(String operators) throws IOException {
    add(operators, AppendMode.PREPEND);
  }

  /** Puts operators after those of the first page. */
  void after(String operators) throws IOException {
    add(operators, AppendMode.APPEND);
  }

  private void add(String operators, AppendMode mode) throws IOException {
    COSArray contents = new COSArray();
    COSStream added = stream(operators.getBytes(StandardCharsets.ISO_8859_1));
    var own = page().getCOSObject().getItem(COSName.CONTENTS);
    if (mode == AppendMode.PREPEND) {
      contents.add(added);
    }
    if (page().getCOSObject().getDictionaryObject(COSName.CONTENTS) instanceof COSArray several) {
      contents.addAll(several);
    } else {
      contents.add(own);
    }
    if (mode == AppendMode.APPEND) {
      contents.add(added);
    }
    page().getCOSObject().setItem(COSName.CONTENTS, contents);
  }

  COSStream stream(byte[] content) throws IOException {
    COSStream stream = file.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content);
    }
    return stream;
  }
}
