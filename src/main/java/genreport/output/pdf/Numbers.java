package genreport.output.pdf;

/** Numbers as PDF writes them: no exponent, no locale, a thousandth at the finest. */
final class Numbers {

  private static final int PARTS = 1000;
  private static final String HEX_DIGITS = "0123456789abcdef";

  private Numbers() {}

  /** The value that {@link #text} writes. */
  static double rounded(double value) {
    return (double) Math.round(value * PARTS) / PARTS;
  }

  static String text(double value) {
    return append(value, new StringBuilder()).toString();
  }

  /** Writes a value behind a text. */
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

  /** Writes four hexadecimal digits behind a text. */
  static StringBuilder appendHex(int code, StringBuilder text) {
    for (int shift = 12; shift >= 0; shift -= 4) {
      text.append(HEX_DIGITS.charAt(code >>> shift & 0xF));
    }
    return text;
  }
}
