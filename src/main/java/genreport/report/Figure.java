package genreport.report;

import genreport.diagnostic.Span;
import java.util.Optional;

/**
 * A figure of a table.
 *
 * @param value absent when what is written is no plain number
 * @param printed the digits as the clerk wrote them, or 0
 * @param place the figure's, or that of the row or group in which it is missing
 */
public record Figure(Optional<Decimal> value, String printed, Origin origin, Span place) {

  /** Where a figure comes from. */
  public enum Origin {
    GIVEN,
    /** Left out, and so 0. */
    OMITTED,
    /** A total that was left out and is the sum of its parts. */
    COMPUTED
  }

  /** A figure that is left out. */
  static Figure omitted(Span place) {
    return new Figure(Optional.of(Decimal.ZERO), "0", Origin.OMITTED, place);
  }

  /**
   * The number that a plain scalar is: 12, -3, +3, 0.50; nothing else, so neither 010 nor 1_000.
   */
  public static Optional<Decimal> number(String written) {
    int first = written.startsWith("-") || written.startsWith("+") ? 1 : 0;
    boolean padded = written.startsWith("0", first) && isDigit(written, first + 1);
    return padded ? Optional.empty() : Decimal.parse(written);
  }

  private static boolean isDigit(String written, int at) {
    return at < written.length() && written.charAt(at) >= '0' && written.charAt(at) <= '9';
  }
}
