package genreport.template;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.form.PackFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeNumbersTest {

  @TempDir Path folder;

  @Test
  void aShortWholeNumberStaysWhole() {
    WholeNumbers numbers = new WholeNumbers();
    assertThat(numbers.toNumber("0")).isEqualTo(0);
    assertThat(numbers.toNumber("007")).isEqualTo(7);
    assertThat(numbers.toNumber("999999999")).isEqualTo(999_999_999);
    assertThat(numbers.toNumber("9999999999")).hasToString("9999999999");
    assertThat(numbers.toNumber("1.50")).hasToString("1.50");
  }

  @Test
  void wholeNumbersAreComparedWithoutLoss() {
    WholeNumbers numbers = new WholeNumbers();
    assertThat(numbers.compareNumbers(Long.MAX_VALUE - 1, Long.MAX_VALUE)).isNegative();
    assertThat(numbers.compareNumbers(2, 2L)).isZero();
    assertThat(numbers.compareNumbers(3, 2.5)).isPositive();
  }

  /** As FreeMarker computes them by itself. */
  @ParameterizedTest
  @CsvSource({
    "156 / 15, 10.4",
    "10.4 * 3, 31.2",
    "0.1 + 0.2, 0.3",
    "1 / 3, 0.333333333333",
    "2147483647 + 1, 2147483648",
    "n - 1, 4",
    "(7 / 2) gt 3, true"
  })
  void aTemplateComputesInDecimals(String expression, String result) throws IOException {
    Files.writeString(folder.resolve("t.ftlx"), "${" + expression + "}");
    TemplateEngine engine = new TemplateEngine(new PackFolders(List.of(folder)));
    assertThat(engine.render("t.ftlx", Map.of("n", 5)).value()).contains(result);
  }
}
