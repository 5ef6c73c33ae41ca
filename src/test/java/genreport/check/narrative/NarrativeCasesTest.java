package genreport.check.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import genreport.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sentences and what is said of them. Each {@code narrative/*.txt} starts with a source file in
 * which {@code @@} stands for the text, up to a line {@code ---}; then each line is a case:
 *
 * <pre>
 * text                       nothing is said
 * text => X11 74             this rule speaks, first of all about this stretch of the file
 * </pre>
 *
 * {@code ¶} in a text is a new paragraph.
 */
class NarrativeCasesTest {

  private static final Path CASES = Path.of("src/test/resources/narrative");

  static Stream<Arguments> cases() throws IOException {
    List<Arguments> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(CASES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        int end = lines.indexOf("---");
        String frame = String.join("\n", lines.subList(0, end));
        lines.stream()
            .skip(end + 1L)
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .forEach(line -> cases.add(Arguments.of(file.getFileName().toString(), line, frame)));
      }
    }
    return cases.stream();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void says(String file, String line, String frame) {
    int arrow = line.indexOf(" => ");
    String text = arrow < 0 ? line : line.substring(0, arrow);
    String expected = arrow < 0 ? "" : line.substring(arrow + 4);
    Report report = ReportText.read(file, frame.replace("@@", text.replace("¶", "\n  ")));
    String said =
        NarrativeChecker.check(report).stream()
            .map(NarrativeCasesTest::brief)
            .collect(Collectors.joining("; "));
    assertThat(said).isEqualTo(expected);
  }

  private static String brief(Diagnostic finding) {
    return finding.rule() + " " + finding.places().stream().map(Span::text).findFirst().orElse("");
  }
}
