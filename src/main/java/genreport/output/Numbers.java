package genreport.output;

/** Formats numbers for PDF and SVG: no exponent, no locale, at most three decimals. */
public final class Numbers {

  private static final int PARTS = 1000;

  private Numbers() {}

  /** Returns the value that {@link #text} formats. */
  public static double rounded(double value) {
    return (double) Math.round(value * PARTS) / PARTS;
  }

  public static String text(double value) {
    return append(value, new StringBuilder()).toString();
  }

  /** Appends a value. */
  public static StringBuilder append(double value, StringBuilder text) {
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
