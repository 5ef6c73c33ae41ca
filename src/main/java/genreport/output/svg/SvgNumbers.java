package genreport.output.svg;

/** Formats numbers for SVG: no exponent, no locale, at most three decimals. */
final class SvgNumbers {

  private static final int PARTS = 1000;

  private SvgNumbers() {}

  static String text(double value) {
    return append(value, new StringBuilder()).toString();
  }

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
}
