package genreport.output.pdf;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfStream;
import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/**
 * Makes compressed streams (ISO 32000-1, 7.4.4). OpenPDF's streams compress only for OpenPDF's own
 * writer, which is not used here.
 */
final class Flate {

  private static final int CHUNK = 1 << 14;

  private Flate() {}

  static PdfStream stream(byte[] content) {
    return stream(content, Deflater.DEFAULT_COMPRESSION);
  }

  /**
   * @param level compression level, from 1 (fastest) to 9 (smallest)
   */
  static PdfStream stream(byte[] content, int level) {
    Deflater deflater = new Deflater(level);
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream(CHUNK);
      byte[] chunk = new byte[CHUNK];
      while (!deflater.finished()) {
        packed.write(chunk, 0, deflater.deflate(chunk));
      }
      PdfStream stream = new PdfStream(packed.toByteArray());
      stream.put(PdfName.FILTER, PdfName.FLATEDECODE);
      return stream;
    } finally {
      deflater.end();
    }
  }
}
