package genreport.output.pdf;

import java.util.HexFormat;

/** Formats codes for strings of a PDF. */
final class HexCode {

  private static final HexFormat HEX = HexFormat.of();

  private HexCode() {}

  /** Appends a 16-bit number as four hexadecimal digits. */
  static StringBuilder append(int code, StringBuilder text) {
    return text.append(HEX.toHexDigits((char) code));
  }
}
