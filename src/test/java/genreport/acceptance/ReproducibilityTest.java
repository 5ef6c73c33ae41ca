package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.RenderedReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same input gives the same bytes, whatever the machine's habits are. */
class ReproducibilityTest {

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void anotherRunElsewhereGivesTheSameBytes(Example example, @TempDir Path folder) {
    RenderedReport first = RenderedReport.of(example);
    RenderedReport second = renderedElsewhere(example, folder);
    assertThat(second.pdf()).hasSameBinaryContentAs(first.pdf());
    assertThat(second.word()).hasSameBinaryContentAs(first.word());
  }

  /** Another thread, another side of the day, a locale whose i is not ours. */
  private static RenderedReport renderedElsewhere(Example example, Path folder) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      return CompletableFuture.supplyAsync(() -> RenderedReport.render(example, folder)).join();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  /** A locale that writes other digits once made a file that no program could open. */
  @Test
  void aProcessWithOtherDigitsGivesTheSameBytes(@TempDir Path folder) throws Exception {
    Example example = Example.all().get(0);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Dgenreport.home=" + Example.HOME,
                "-cp",
                System.getProperty("java.class.path"),
                "genreport.Main",
                example.file().toString(),
                "-o",
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    RenderedReport first = RenderedReport.of(example);
    assertThat(folder.resolve(example.name() + ".pdf")).hasSameBinaryContentAs(first.pdf());
    assertThat(folder.resolve(example.name() + ".docx")).hasSameBinaryContentAs(first.word());
  }
}
