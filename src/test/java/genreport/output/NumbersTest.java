package genreport.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0001, 0",
    "-0.05, -0.05",
    "1204, 1204",
    "595.2755905511812, 595.276",
    "0.0004, 0",
    "0.0005, 0.001",
    "-12.340, -12.34",
    "1e7, 10000000"
  })
  void aNumberIsWrittenPlainToAThousandth(double value, String written) {
    assertThat(Numbers.text(value)).isEqualTo(written);
    assertThat(Numbers.rounded(value)).isEqualTo(Double.parseDouble(written));
  }
}
