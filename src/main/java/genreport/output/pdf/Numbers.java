package genreport.output.pdf;

import java.util.HexFormat;

/** Formats numbers for PDF: no exponent, no locale, at most three decimals. */
final class Numbers {

  private static final int PARTS = 1000;
  private static final HexFormat HEX = HexFormat.of();

  private Numbers() {}

  /** Returns the value that {@link #text} formats. */
  static double rounded(double value) {
    return (double) Math.round(value * PARTS) / PARTS;
  }

  static String text(double value) {
    return append(value, new StringBuilder()).toString();
  }

  /** Appends a value. */
  static StringBuilder append(double value, StringBuilder text) {
    long parts = Math.round(value * PARTS);
    text.append(parts < 0 ? "-" : "").append(Math.abs(parts) / PARTS);
    long rest = Math.abs(parts) % PARTS;
    if (rest > 0) {
      text.append('.');
    }
    for (long place = PARTS / 10; rest > 0; place /= 10) {
      text.append(rest / place);
      rest %= place;
    }
    return text;
  }

  /** Appends a 16-bit number as four hexadecimal digits. */
  static StringBuilder appendHex(int code, StringBuilder text) {
    return text.append(HEX.toHexDigits((char) code));
  }
}
