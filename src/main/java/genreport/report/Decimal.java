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

  /** Returns a whole number. */
  public static Decimal of(long value) {
    return new Decimal(BigDecimal.valueOf(value));
  }

  /**
   * Returns the number that a text states in digits, with or without a sign and a point, such as
   * 12, -3, +3, 007 or 0.50; empty for any other text.
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

  /** Returns the sum, with as many decimal places as the number that has more. */
  public Decimal plus(Decimal other) {
    return new Decimal(value.add(other.value));
  }

  /** Returns the difference, with as many decimal places as the number that has more. */
  public Decimal minus(Decimal other) {
    return new Decimal(value.subtract(other.value));
  }

  /** Returns the product. */
  public Decimal times(int factor) {
    return new Decimal(value.multiply(BigDecimal.valueOf(factor)));
  }

  /**
   * Returns the quotient, rounded half up.
   *
   * @param by the divisor
   * @param decimals the number of decimal places of the quotient
   * @throws ArithmeticException if the divisor is 0
   */
  public Decimal dividedBy(Decimal by, int decimals) {
    return new Decimal(value.divide(by.value, decimals, RoundingMode.HALF_UP));
  }

  /** Returns the absolute value. */
  public Decimal abs() {
    return new Decimal(value.abs());
  }

  /** Returns the same number without zeros at the end of its decimal places. */
  public Decimal stripped() {
    BigDecimal bare = value.stripTrailingZeros();
    return new Decimal(bare.scale() < 0 ? bare.setScale(0) : bare);
  }

  /** Returns whether it is a whole number; 3.00 is one. */
  public boolean isWhole() {
    return stripped().places() == 0;
  }

  /** Returns -1, 0 or 1. */
  public int signum() {
    return value.signum();
  }

  /** Returns the number of decimal places. */
  public int places() {
    return value.scale();
  }

  /** Compares the values: 1.0 compares as 1, although they are not equal. */
  @Override
  public int compareTo(Decimal other) {
    return value.compareTo(other.value);
  }

  /** Returns the digits, without an exponent and without a plus sign. */
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
