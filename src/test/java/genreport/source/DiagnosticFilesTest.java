package genreport.source;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.diagnostic.format.TextRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each {@code diagnostics/*.yaml} with the full text of what is said about it beside it. {@code
 * -Dgenreport.update=true} writes the texts anew.
 */
final class DiagnosticFilesTest {

  private static final Path FOLDER = Path.of("src/test/resources/diagnostics");

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatTheTextBesideItSays(Path yaml) throws IOException {
    String name = yaml.getFileName().toString();
    Outcome<SourceFile> loaded = SourceLoader.load(yaml, name);
    Outcome<Node> read =
        loaded.value().map(YamlReader::read).orElseGet(() -> Outcome.none(loaded.diagnostics()));
    TextRenderer renderer = new TextRenderer(false);
    String said =
        renderer.render(read.diagnostics())
            + renderer.summary(
                read.diagnostics(), read.diagnostics().stream().noneMatch(Diagnostic::isBlocking));

    Path expected = yaml.resolveSibling(name.replace(".yaml", ".txt"));
    if (Boolean.getBoolean("genreport.update")) {
      Files.writeString(expected, said);
    }
    assertThat(said).isEqualTo(Files.readString(expected));
  }
}
