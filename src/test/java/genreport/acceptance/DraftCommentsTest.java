package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.CommentAnchors;
import genreport.acceptance.reading.Drafted;
import genreport.acceptance.reading.Example;
import genreport.diagnostic.Diagnostic;
import genreport.output.word.LibreOffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Findings as comments of a draft. Where those of some cases are anchored is in {@code
 * drafts/*.txt}; {@code -Dgenreport.update=true} writes them anew.
 */
class DraftCommentsTest {

  private static final Path RESOURCES = Example.HOME.resolve("src/test/resources");

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("genreport.acceptance.DraftTest#cases")
  void everyFindingHasOneComment(Path source) {
    Drafted draft = Drafted.of(source, folder);
    CommentAnchors anchors = CommentAnchors.of(draft.word());
    assertThat(anchors.texts())
        .isEqualTo(draft.findings().stream().map(DraftCommentsTest::said).toList());
    List<Integer> ids = IntStream.range(0, draft.findings().size()).boxed().toList();
    assertThat(anchors.places().keySet()).containsExactlyElementsOf(ids);
    assertThat(anchors.references()).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void libreOfficeHasTheCommentsAndTheWatermark() throws Exception {
    Path source = RESOURCES.resolve("checks/x5-figures.yaml");
    Drafted draft = Drafted.of(source, folder);
    LibreOffice.convert(List.of(draft.word()), "fodt", folder);
    String read = Files.readString(folder.resolve("x5-figures.draft.fodt"));
    assertThat(read.split("<office:annotation ", -1)).hasSize(draft.findings().size() + 1);
    String headers = read.substring(read.indexOf("<style:header>"), read.indexOf("<office:body>"));
    assertThat(headers.split("PowerPlusWaterMarkObject", -1)).hasSize(3);
    assertThat(headers).contains("草稿");
  }

  private static String said(Diagnostic finding) {
    return finding.severity().label() + "[" + finding.rule() + "] " + finding.message();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c1-characters",
        "l-errors-of-last-year",
        "r-references",
        "r-remarks",
        "s1-unknown-keys",
        "s2-missing-keys",
        "x5-figures",
        "x6-x7-x9-last-year",
        "x10-x20-narrative"
      })
  void commentsStandAtWhatTheyAreAbout(String name) throws IOException {
    Drafted draft = Drafted.of(RESOURCES.resolve("checks").resolve(name + ".yaml"), folder);
    CommentAnchors anchors = CommentAnchors.of(draft.word());
    List<String> lines = new ArrayList<>();
    anchors
        .places()
        .forEach((id, place) -> lines.add(anchors.texts().get(id) + "\n    " + place + "\n"));
    String found = String.join("", lines);
    Path golden = RESOURCES.resolve("drafts").resolve(name + ".txt");
    if (Boolean.getBoolean("genreport.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, found);
    }
    assertThat(found).isEqualTo(Files.readString(golden));
  }
}
