package genreport.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.diagnostic.SourceFile;
import genreport.form.FormLibrary;
import genreport.form.PackFolders;
import genreport.source.fix.Fix;
import genreport.source.fix.YamlFixer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each {@code fixes/marks/*.yaml} with the diff that corrects its marks beside it. {@code
 * -Dgenreport.update=true} writes the diffs anew.
 */
class ProseFixerTest {

  private static final Path FOLDER = Path.of("src/test/resources/fixes/marks");

  private static final ProseFixer FIXER =
      new ProseFixer(new FormLibrary(new PackFolders(List.of(Bundled.TEMPLATES))));

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void correctsWhatTheDiffBesideItSays(Path yaml) throws IOException {
    String name = yaml.getFileName().toString();
    Fix fix = YamlFixer.fix(yaml, name, FIXER::fix).value().orElseThrow();
    Path expected = yaml.resolveSibling(name.replace(".yaml", ".diff"));
    if (Boolean.getBoolean("genreport.update")) {
      Files.writeString(expected, fix.diff());
    }
    assertThat(fix.diff()).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCorrectedFileIsLeftAlone(Path yaml) throws IOException {
    SourceFile once = FIXER.fix(new SourceFile("a.yaml", Files.readString(yaml)));
    assertThat(FIXER.fix(once)).isSameAs(once);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void digitsStay(Path yaml) throws IOException {
    String before = Files.readString(yaml);
    String after = FIXER.fix(new SourceFile("a.yaml", before)).text();
    assertThat(after.replaceAll("[^0-9]", "")).isEqualTo(before.replaceAll("[^0-9]", ""));
  }
}
