package genreport.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exact number with as many decimal places as were written, such as 12 or 0.50. Two numbers are
 * equal if they are also written with the same number of places.
 *
 * @param value has no negative scale
 */
public record Decimal(BigDecimal value) implements Comparable<Decimal> {

  public static final Decimal ZERO = of(0);

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]++(?:\\.[0-9]++)?");

  /** A whole number. */
  public static Decimal of(long value) {
    return new Decimal(BigDecimal.valueOf(value));
  }

  /**
   * The number that digits write, with a sign and a point or without, such as 12, -3, +3, 007 or
   * 0.50; absent for anything else.
   */
  public static Optional<Decimal> parse(String written) {
    return NUMBER.matcher(written).matches()
        ? Optional.of(new Decimal(new BigDecimal(written)))
        : Optional.empty();
  }

  /** Returns the sum of numbers, 0 for none. */
  public static Decimal sum(Collection<Decimal> numbers) {
    Decimal sum = ZERO;
    for (Decimal number : numbers) {
      sum = sum.plus(number);
    }
    return sum;
  }

  /** The sum, with the decimal places of the one that has more. */
  public Decimal plus(Decimal other) {
    return new Decimal(value.add(other.value));
  }

  /** The difference, with the decimal places of the one that has more. */
  public Decimal minus(Decimal other) {
    return new Decimal(value.subtract(other.value));
  }

  /** So many times as much. */
  public Decimal times(int factor) {
    return new Decimal(value.multiply(BigDecimal.valueOf(factor)));
  }

  /**
   * The quotient, rounded half up.
   *
   * @param by the divisor
   * @param decimals how many decimal places the quotient has
   * @throws ArithmeticException if the divisor is 0
   */
  public Decimal dividedBy(Decimal by, int decimals) {
    return new Decimal(value.divide(by.value, decimals, RoundingMode.HALF_UP));
  }

  /** Without its sign. */
  public Decimal abs() {
    return new Decimal(value.abs());
  }

  /** The same number without zeros at the end of its decimal places. */
  public Decimal stripped() {
    BigDecimal bare = value.stripTrailingZeros();
    return new Decimal(bare.scale() < 0 ? bare.setScale(0) : bare);
  }

  /** Whether it is a whole number, also one with zeros behind its point. */
  public boolean isWhole() {
    return stripped().places() == 0;
  }

  /** -1, 0 or 1. */
  public int signum() {
    return value.signum();
  }

  /** How many digits stand behind its point. */
  public int places() {
    return value.scale();
  }

  /** By value: 1.0 is as much as 1, though they are not equal. */
  @Override
  public int compareTo(Decimal other) {
    return value.compareTo(other.value);
  }

  /** Its digits, without an exponent and without a plus. */
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
