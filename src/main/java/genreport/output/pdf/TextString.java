package genreport.output.pdf;

import com.lowagie.text.pdf.PdfLiteral;
import java.nio.charset.StandardCharsets;

/**
 * Formats text strings (ISO 32000-1, 7.9.2.2) as UTF-16 in hexadecimal digits, which needs no
 * escapes.
 */
final class TextString {

  private TextString() {}

  static PdfLiteral of(String text) {
    String written = append(text, new StringBuilder()).toString();
    return new PdfLiteral(written.getBytes(StandardCharsets.US_ASCII));
  }

  /** Appends a text string. */
  static StringBuilder append(String text, StringBuilder object) {
    object.append("<feff");
    for (int i = 0; i < text.length(); i++) {
      HexCode.append(text.charAt(i), object);
    }
    return object.append('>');
  }
}
