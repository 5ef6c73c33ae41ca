package genreport.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.RenderedDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No page but the last is white by a third, seven lines. */
class WhitePagesTest {

  private static final int WHITE = 7;

  private static Stream<Path> examples() {
    return RandomReport.examples().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void ofTheExamples(Path example) {
    assertThat(BlankLines.ofInnerPages(RenderedDocument.of(example).pages(), Setup.STYLES.page()))
        .allMatch(blank -> blank < WHITE);
  }

  @Test
  void ofReportsOfAnyLength() throws IOException {
    for (int seed : IntStream.range(0, 25).toArray()) {
      Pages pages = RenderedDocument.of(RandomReport.of(seed)).pages();
      assertThat(BlankLines.ofInnerPages(pages, Setup.STYLES.page()))
          .as("seed %d", seed)
          .allMatch(blank -> blank < WHITE);
    }
  }
}
