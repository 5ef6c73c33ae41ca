package genreport.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * An exact number with as many decimal places as were written, such as 12 or 0.50. What a report's
 * figures hold fits into a long; only longer numbers are {@link BigDecimal}s, whose class takes a
 * single report's run more time to set up than all its sums.
 */
public final class Decimal implements Comparable<Decimal> {

  public static final Decimal ZERO = new Decimal(0, 0, Optional.empty());

  /** Of a short number; with as many more a sum of two still fits into a long. */
  private static final int MOST_WHOLE_DIGITS = 12;

  private static final int MOST_PLACES = 6;
  private static final long[] TENS = new long[MOST_WHOLE_DIGITS + MOST_PLACES + 1];

  static {
    TENS[0] = 1;
    for (int i = 1; i < TENS.length; i++) {
      TENS[i] = TENS[i - 1] * 10;
    }
  }

  /** The digits of a short number without its point; 0 for a long one. */
  private final long units;

  private final int places;
  private final Optional<BigDecimal> large;

  /**
   * @param large a number that is not short
   */
  private Decimal(long units, int places, Optional<BigDecimal> large) {
    this.units = units;
    this.places = places;
    this.large = large;
  }

  /** A whole number. */
  public static Decimal of(long value) {
    return of(value, 0);
  }

  private static Decimal of(long units, int places) {
    long most = TENS[MOST_WHOLE_DIGITS + places];
    return units > -most && units < most
        ? new Decimal(units, places, Optional.empty())
        : new Decimal(0, places, Optional.of(BigDecimal.valueOf(units, places)));
  }

  private static Decimal of(BigDecimal value) {
    boolean small =
        value.scale() <= MOST_PLACES && value.precision() - value.scale() <= MOST_WHOLE_DIGITS;
    return small
        ? new Decimal(value.unscaledValue().longValueExact(), value.scale(), Optional.empty())
        : new Decimal(0, value.scale(), Optional.of(value));
  }

  /**
   * The number that digits write, with a sign and a point or without, such as 12, -3, +3, 007 or
   * 0.50; absent for anything else.
   */
  public static Optional<Decimal> parse(String written) {
    boolean signed = written.startsWith("-") || written.startsWith("+");
    int start = signed ? 1 : 0;
    int point = written.length();
    long digits = 0;
    for (int i = start; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
      } else if (c == '.' && point == written.length()) {
        point = i;
      } else {
        return Optional.empty();
      }
    }
    int last = written.length() - 1;
    if (point == start || point == last || start > last) {
      return Optional.empty();
    }
    int decimals = Math.max(0, last - point);
    if (point - start > MOST_WHOLE_DIGITS || decimals > MOST_PLACES) {
      return Optional.of(of(new BigDecimal(written)));
    }
    return Optional.of(
        new Decimal(written.startsWith("-") ? -digits : digits, decimals, Optional.empty()));
  }

  /** The sum, with the decimal places of the one that has more. */
  public Decimal plus(Decimal other) {
    if (isLong(other)) {
      return of(exact().add(other.exact()));
    }
    int most = Math.max(places, other.places);
    return of(units(most) + other.units(most), most);
  }

  /** The difference, with the decimal places of the one that has more. */
  public Decimal minus(Decimal other) {
    if (isLong(other)) {
      return of(exact().subtract(other.exact()));
    }
    int most = Math.max(places, other.places);
    return of(units(most) - other.units(most), most);
  }

  /** So many times as much. */
  public Decimal times(int factor) {
    boolean small = large.isEmpty() && units == (int) units;
    return small ? of(units * factor, places) : of(exact().multiply(BigDecimal.valueOf(factor)));
  }

  /**
   * The quotient, rounded half up.
   *
   * @param by the divisor
   * @param decimals how many decimal places the quotient has
   * @throws ArithmeticException if the divisor is 0
   */
  public Decimal dividedBy(Decimal by, int decimals) {
    boolean simple =
        !isLong(by)
            && places == by.places
            && units == (int) units
            && decimals <= MOST_PLACES
            && signum() >= 0
            && by.signum() > 0;
    if (!simple) {
      return of(exact().divide(by.exact(), decimals, RoundingMode.HALF_UP));
    }
    long dividend = units * TENS[decimals];
    long remainder = dividend % by.units;
    long up = remainder >= by.units - remainder ? 1 : 0;
    return of(dividend / by.units + up, decimals);
  }

  /** Without its sign. */
  public Decimal abs() {
    return signum() < 0 ? ZERO.minus(this) : this;
  }

  /** The same number without zeros at the end of its decimal places. */
  public Decimal stripped() {
    if (large.isPresent()) {
      BigDecimal bare = exact().stripTrailingZeros();
      return of(bare.scale() < 0 ? bare.setScale(0) : bare);
    }
    long digits = units;
    int left = places;
    while (left > 0 && digits % 10 == 0) {
      digits /= 10;
      left--;
    }
    return of(digits, left);
  }

  /** Whether it is a whole number, also one with zeros behind its point. */
  public boolean isWhole() {
    return places == 0 || stripped().places == 0;
  }

  /**
   * Whether it is another number a whole number of times.
   *
   * @param part not 0
   */
  public boolean isMultipleOf(Decimal part) {
    if (isLong(part)) {
      return exact().remainder(part.exact()).signum() == 0;
    }
    int most = Math.max(places, part.places);
    return units(most) % part.units(most) == 0;
  }

  /** -1, 0 or 1. */
  public int signum() {
    return large.isPresent() ? large.get().signum() : Long.signum(units);
  }

  /** How many digits stand behind its point. */
  public int places() {
    return places;
  }

  /** By value: 1.0 is as much as 1, though they are not equal. */
  @Override
  public int compareTo(Decimal other) {
    if (isLong(other)) {
      return exact().compareTo(other.exact());
    }
    int most = Math.max(places, other.places);
    return Long.compare(units(most), other.units(most));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Decimal decimal
        && units == decimal.units
        && places == decimal.places
        && large.equals(decimal.large);
  }

  @Override
  public int hashCode() {
    return Objects.hash(units, places, large);
  }

  /** Its digits, without an exponent and without a plus. */
  @Override
  public String toString() {
    if (large.isPresent()) {
      return exact().toPlainString();
    }
    if (places == 0) {
      return Long.toString(units);
    }
    String digits = Long.toString(Math.abs(units));
    String padded = "0".repeat(Math.max(0, places + 1 - digits.length())) + digits;
    int point = padded.length() - places;
    return (units < 0 ? "-" : "") + padded.substring(0, point) + "." + padded.substring(point);
  }

  /** Whether one of the two is too long to be reckoned with in a long. */
  private boolean isLong(Decimal other) {
    return large.isPresent() || other.large.isPresent();
  }

  /** A short number's digits as if it had more decimal places. */
  private long units(int morePlaces) {
    return units * TENS[morePlaces - places];
  }

  private BigDecimal exact() {
    return large.isPresent() ? large.get() : BigDecimal.valueOf(units, places);
  }
}
