package genreport.output.pdf;

import com.lowagie.text.pdf.PdfLiteral;
import java.nio.charset.StandardCharsets;

/**
 * Strings of text as a file has them (ISO 32000-1, 7.9.2.2): UTF-16, in hexadecimal digits, so that
 * no byte needs an escape.
 */
final class TextString {

  private TextString() {}

  static PdfLiteral of(String text) {
    String written = append(text, new StringBuilder()).toString();
    return new PdfLiteral(written.getBytes(StandardCharsets.US_ASCII));
  }

  /** Writes a string behind what is there. */
  static StringBuilder append(String text, StringBuilder object) {
    object.append("<feff");
    for (int i = 0; i < text.length(); i++) {
      Numbers.appendHex(text.charAt(i), object);
    }
    return object.append('>');
  }
}
