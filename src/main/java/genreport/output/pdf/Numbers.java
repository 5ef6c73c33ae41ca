package genreport.output.pdf;

import java.util.HexFormat;

/** Numbers as PDF writes them: no exponent, no locale, a thousandth at the finest. */
final class Numbers {

  private static final int PARTS = 1000;

  private Numbers() {}

  /** The value that {@link #text} writes. */
  static double rounded(double value) {
    return (double) Math.round(value * PARTS) / PARTS;
  }

  static String text(double value) {
    long parts = Math.round(value * PARTS);
    StringBuilder text = new StringBuilder(parts < 0 ? "-" : "").append(Math.abs(parts) / PARTS);
    long rest = Math.abs(parts) % PARTS;
    if (rest > 0) {
      text.append('.');
    }
    for (long place = PARTS / 10; rest > 0; place /= 10) {
      text.append(rest / place);
      rest %= place;
    }
    return text.toString();
  }

  /** Four hexadecimal digits. */
  static String hex(int code) {
    return HexFormat.of().toHexDigits((char) code);
  }
}
