package genreport.typeset.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineBreakerCasesTest {

  static Stream<String> cases() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(LineBreakerCasesTest.class.getResourceAsStream("cases.txt"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void breaksAsTheCaseSays(String written) {
    int space = written.indexOf(' ');
    int colon = written.indexOf(": ");
    double measure = Double.parseDouble(written.substring(0, space));
    LineAlignment alignment =
        LineAlignment.valueOf(written.substring(space + 1, colon).toUpperCase(Locale.ROOT));
    List<String> lines = Arrays.asList(written.substring(colon + 2).split("\\|"));

    assertThat(PlainClusters.broken(String.join("", lines), measure, alignment)).isEqualTo(lines);
  }
}
