package genreport.report;

import genreport.diagnostic.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A figure of a table.
 *
 * @param value absent when what is written is no plain number
 * @param printed the digits as the clerk wrote them, or 0
 * @param place the figure's, or that of the row or group in which it is missing
 */
public record Figure(Optional<Decimal> value, String printed, Origin origin, Span place) {

  /** No figure of any report has half so many digits before its point, or behind it. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:0|[1-9][0-9]{0,39})(?:\\.[0-9]{1,40})?");

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
   * The number that a plain scalar is: 12, -3, +3, 0.50; nothing else, so neither 010 nor 1_000,
   * nor digits without end.
   */
  public static Optional<Decimal> number(String written) {
    return NUMBER.matcher(written).matches() ? Decimal.parse(written) : Optional.empty();
  }

  /** Returns the sum of figures; absent if one of them is no number. */
  public static Optional<Decimal> sum(Collection<Figure> figures) {
    List<Decimal> numbers = new ArrayList<>();
    for (Figure figure : figures) {
      figure.value().ifPresent(numbers::add);
    }
    return numbers.size() == figures.size() ? Optional.of(Decimal.sum(numbers)) : Optional.empty();
  }
}
