package genreport.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It reckons as {@link BigDecimal} does, with short numbers, with long ones and with both. */
final class DecimalTest {

  private static final int MOST_DECIMALS = 8;

  /** The edges between short and long ones, and many others of all lengths. */
  private static List<String> numbers() {
    List<String> numbers =
        new ArrayList<>(
            List.of(
                "0",
                "-0",
                "0.0",
                "-0.00",
                "+7",
                "007",
                "0.50",
                "999999999999",
                "1000000000000",
                "-999999999999.999999",
                "0.000001",
                "0.0000001",
                "2147483647",
                "-2147483648",
                "2147483648",
                "9223372036854775807",
                "9223372036854775808",
                "00000000000012"));
    Random random = new Random(5);
    for (int i = 0; i < 100; i++) {
      String whole = digits(random, 1 + random.nextInt(i % 10 == 0 ? 30 : 14));
      String sign = random.nextInt(4) == 0 ? "-" : "";
      String decimals = random.nextBoolean() ? "" : "." + digits(random, 1 + random.nextInt(8));
      numbers.add(sign + whole + decimals);
    }
    return numbers;
  }

  private static String digits(Random random, int count) {
    StringBuilder digits = new StringBuilder();
    random.ints(count, 0, 10).forEach(digits::append);
    return digits.toString();
  }

  private static Decimal decimal(String written) {
    return Decimal.parse(written).orElseThrow();
  }

  private static void assertSame(Decimal found, BigDecimal expected) {
    assertThat(found).hasToString(expected.toPlainString());
    assertThat(found.places()).isEqualTo(expected.scale());
    assertThat(found).isEqualTo(decimal(expected.toPlainString()));
  }

  @Test
  void ofOneNumber() {
    for (String written : numbers()) {
      Decimal number = decimal(written);
      BigDecimal exact = new BigDecimal(written);
      assertSame(number, exact);
      assertSame(number.abs(), exact.abs());
      assertThat(number.signum()).isEqualTo(exact.signum());
      BigDecimal bare = exact.stripTrailingZeros();
      assertSame(number.stripped(), bare.scale() < 0 ? bare.setScale(0) : bare);
      assertThat(number.isWhole()).isEqualTo(bare.scale() <= 0);
      for (int factor : new int[] {0, 1, -3, 100, Integer.MAX_VALUE}) {
        assertSame(number.times(factor), exact.multiply(BigDecimal.valueOf(factor)));
      }
    }
  }

  @Test
  void ofTwoNumbers() {
    for (String left : numbers()) {
      for (String right : numbers()) {
        Decimal a = decimal(left);
        Decimal b = decimal(right);
        BigDecimal x = new BigDecimal(left);
        BigDecimal y = new BigDecimal(right);
        assertSame(a.plus(b), x.add(y));
        assertSame(a.minus(b), x.subtract(y));
        assertThat(a.compareTo(b)).isEqualTo(x.compareTo(y));
        assertThat(a.equals(b)).isEqualTo(x.compareTo(y) == 0 && x.scale() == y.scale());
        assertThat(a.equals(b) && a.hashCode() != b.hashCode()).isFalse();
      }
    }
  }

  @Test
  void divided() {
    for (String left : numbers()) {
      for (String right : numbers()) {
        BigDecimal y = new BigDecimal(right);
        for (int decimals = 0; y.signum() != 0 && decimals <= MOST_DECIMALS; decimals += 2) {
          BigDecimal expected = new BigDecimal(left).divide(y, decimals, RoundingMode.HALF_UP);
          assertSame(decimal(left).dividedBy(decimal(right), decimals), expected);
        }
      }
    }
    assertThatThrownBy(() -> decimal("7").dividedBy(Decimal.ZERO, 0))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "+", "-", ".", "1.", ".5", "-.5", "1.2.3", "1,2", "1e3", "--1", "１", " 1", "1 "
      })
  void noNumber(String written) {
    assertThat(Decimal.parse(written)).isEmpty();
    assertThat(Figure.number(written)).isEmpty();
  }

  /** A figure is no code: neither zeros before it nor anything else. */
  @ParameterizedTest
  @ValueSource(strings = {"00", "010", "-010", "+00.5", "0123456789012345678901"})
  void noFigure(String written) {
    assertThat(Figure.number(written)).isEmpty();
    assertThat(Decimal.parse(written)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "+3", "-3", "0.50", "10", "0.0", "12345678901234567890"})
  void figures(String written) {
    assertThat(Figure.number(written)).contains(decimal(written));
  }
}
