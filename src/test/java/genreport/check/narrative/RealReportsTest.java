package genreport.check.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import genreport.diagnostic.format.TextRenderer;
import genreport.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of published reports and of the examples: all of it right, and nothing else. */
class RealReportsTest {

  private static final Path SEEDS =
      Path.of(System.getProperty("genreport.seeds", "../shared/seeds"));
  private static final Path EXPECTED = Path.of("src/test/resources/narrative/seeds");

  /** Expected texts are written anew with {@code -Dgenreport.update=true}. */
  @ParameterizedTest
  @ValueSource(strings = {"001", "002", "003"})
  void publishedReports(String number) throws IOException {
    assumeTrue(Files.isDirectory(SEEDS), "SKIPPED: no published reports in " + SEEDS);
    Path text;
    try (Stream<Path> files = Files.list(SEEDS)) {
      text =
          files
              .filter(file -> file.getFileName().toString().startsWith(number))
              .findFirst()
              .orElseThrow();
    }
    Report report = SeedReport.read(text, Files.readString(EXPECTED.resolve(number + ".yaml")));
    String said = new TextRenderer(false).render(NarrativeChecker.check(report));
    Path expected = EXPECTED.resolve(number + ".txt");
    if (Boolean.getBoolean("genreport.update")) {
      Files.writeString(expected, said);
    }
    assertThat(said).isEqualTo(Files.readString(expected));
  }

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("examples"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesHaveNoFindings(Path example) throws IOException {
    Report report = ReportText.read(example.toString(), Files.readString(example));
    assertThat(new TextRenderer(false).render(NarrativeChecker.check(report))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = "examples/2021/bureau-2023.yaml")
  void examplesWithLastYearHaveNone(Path example) throws IOException {
    Report report = ReportText.read(example.toString(), Files.readString(example));
    Path last = example.resolveSibling(report.entry("上年报告").orElseThrow());
    Report lastYear = ReportText.read(last.toString(), Files.readString(last));
    assertThat(new TextRenderer(false).render(NarrativeChecker.check(report, lastYear))).isEmpty();
  }
}
