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
 * @param value absent if the written text is no plain number
 * @param printed the digits as the clerk wrote them; 0 for a figure that is left out
 * @param place the place of the figure, or of the row or group in which it is left out
 */
public record Figure(Optional<Decimal> value, String printed, Origin origin, Span place) {

  /** No figure of a report has nearly as many digits before or after its point. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:0|[1-9][0-9]{0,39})(?:\\.[0-9]{1,40})?");

  /** The origin of a figure. */
  public enum Origin {
    GIVEN,
    /** Left out, which means 0. */
    OMITTED,
    /** A total that was left out and is the sum of its parts. */
    COMPUTED
  }

  /** Returns a figure that is left out. */
  static Figure omitted(Span place) {
    return new Figure(Optional.of(Decimal.ZERO), "0", Origin.OMITTED, place);
  }

  /**
   * Returns the number that a plain scalar states, such as 12, -3, +3 or 0.50; empty for any other
   * text, such as 010 or 1_000, and for a number of too many digits.
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
