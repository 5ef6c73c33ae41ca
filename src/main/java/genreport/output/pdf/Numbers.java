package genreport.output.pdf;

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
    String sign = parts < 0 ? "-" : "";
    String whole = sign + Math.abs(parts) / PARTS;
    long rest = Math.abs(parts) % PARTS;
    if (rest == 0) {
      return parts == 0 ? "0" : whole;
    }
    String digits = String.valueOf(PARTS + rest).substring(1);
    return whole + "." + digits.replaceFirst("0+$", "");
  }

  /** Four hexadecimal digits. */
  static String hex(int code) {
    String digits = Integer.toHexString(code);
    return "0".repeat(4 - digits.length()) + digits;
  }
}
