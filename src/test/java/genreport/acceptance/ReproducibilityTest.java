package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same input gives the same bytes, whatever the machine's habits are. */
class ReproducibilityTest {

  @ParameterizedTest
  @MethodSource("genreport.acceptance.Example#all")
  void anotherRunElsewhereGivesTheSameBytes(Example example, @TempDir Path folder) {
    RenderedReport first = RenderedReport.of(example);
    RenderedReport second = renderedElsewhere(example, folder);
    assertThat(second.pdf()).hasSameBinaryContentAs(first.pdf());
    assertThat(second.word()).hasSameBinaryContentAs(first.word());
  }

  /** Another thread, a locale with digits of its own and a Turkish i, another side of the day. */
  private static RenderedReport renderedElsewhere(Example example, Path folder) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      return CompletableFuture.supplyAsync(() -> RenderedReport.render(example, folder)).join();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
