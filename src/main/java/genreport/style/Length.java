package genreport.style;

import java.util.Optional;

/**
 * A length on paper.
 *
 * @param pt in points of 1/72 inch
 */
public record Length(double pt) {

  public static final Length ZERO = new Length(0);

  private static final double PT_PER_MM = 72 / 25.4;

  public static Length mm(double mm) {
    return new Length(mm * PT_PER_MM);
  }

  public static Length pt(double pt) {
    return new Length(pt);
  }

  /** Reads {@code 37mm} or {@code 28.95pt}; empty when it is neither. */
  public static Optional<Length> parse(String written) {
    boolean inMm = written.endsWith("mm");
    if (!inMm && !written.endsWith("pt")) {
      return Optional.empty();
    }
    String number = written.substring(0, written.length() - 2);
    if (!isNumber(number)) {
      return Optional.empty();
    }
    double length = Double.parseDouble(number);
    return Optional.of(inMm ? mm(length) : pt(length));
  }

  /** Whether it is digits, after a minus or not, with decimals after a point or without. */
  static boolean isNumber(String written) {
    int start = written.startsWith("-") ? 1 : 0;
    int point = written.indexOf('.');
    return point < 0
        ? areDigits(written, start, written.length())
        : areDigits(written, start, point) && areDigits(written, point + 1, written.length());
  }

  private static boolean areDigits(String written, int start, int end) {
    for (int i = start; i < end; i++) {
      if (written.charAt(i) < '0' || written.charAt(i) > '9') {
        return false;
      }
    }
    return end > start;
  }

  public double mm() {
    return pt / PT_PER_MM;
  }

  /** In twentieths of a point, rounded, as WordprocessingML counts. */
  public long twips() {
    return Math.round(pt * 20);
  }

  public Length plus(Length other) {
    return new Length(pt + other.pt);
  }

  public Length minus(Length other) {
    return new Length(pt - other.pt);
  }
}
