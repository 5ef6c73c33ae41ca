package genreport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that was changed after printing no longer agrees with either file. */
class ChangedSourceTest {

  private static final long SEED = 49;

  /** Figures of table two that no cross-check is about. */
  private static final Pattern FIGURE = Pattern.compile("(?m)^  行政(许可|处罚|强制): ([0-9]+)");

  private static final Pattern SENTENCE = Pattern.compile("(?m)^  [^#\\n$*]{20,}。$");

  @TempDir Path folder;

  @Test
  void aFigure() throws Exception {
    Random random = new Random(SEED);
    int changed = 0;
    for (Printed example : Printed.all()) {
      String text = Files.readString(example.source());
      List<MatchResult> figures = FIGURE.matcher(text).results().toList();
      if (!figures.isEmpty()) {
        MatchResult figure = figures.get(random.nextInt(figures.size()));
        String typed = String.valueOf(Integer.parseInt(figure.group(2)) + 1);
        String row = "行政" + figure.group(1);
        List<Diagnostic> found =
            differences(example, replaced(text, figure.start(2), figure.end(2), typed));
        assertThat(found).hasSize(2).allMatch(finding -> finding.rule().equals("V2"));
        assertThat(found)
            .allSatisfy(
                finding ->
                    assertThat(finding.message())
                        .endsWith(
                            "表二“%s”行“本年处理决定数量”列：文件中为 %s，源文件为 %s"
                                .formatted(row, figure.group(2), typed)))
            .allSatisfy(finding -> assertThat(finding.places().get(0).text()).isEqualTo(typed));
        changed++;
      }
    }
    assertThat(changed).isGreaterThan(3);
  }

  @Test
  void aSentence() throws Exception {
    Random random = new Random(SEED);
    for (Printed example : Printed.all()) {
      String text = Files.readString(example.source());
      List<MatchResult> sentences = SENTENCE.matcher(text).results().toList();
      MatchResult sentence = sentences.get(random.nextInt(sentences.size()));
      int at = sentence.start() + 10;
      List<Diagnostic> found = differences(example, replaced(text, at, at, "又"));
      assertThat(found).hasSize(2).allMatch(finding -> finding.rule().equals("V1"));
      assertThat(found)
          .allSatisfy(
              finding -> {
                assertThat(finding.message()).contains("有一段不同", "又");
                assertThat(finding.places().get(0).text()).contains("又").hasSizeLessThan(3);
              });
    }
  }

  private static String replaced(String text, int start, int end, String typed) {
    return text.substring(0, start) + typed + text.substring(end);
  }

  /** Against both files; the source's own warnings aside. */
  private List<Diagnostic> differences(Printed example, String text) throws Exception {
    Path copy = folder.resolve(example.source().getFileName());
    Files.writeString(copy, text.replaceAll("上年报告: .*", ""));
    List<Diagnostic> found = new ArrayList<>();
    for (Path file : List.of(example.pdf(), example.word())) {
      Printed.found(copy, file).stream()
          .filter(finding -> finding.rule().startsWith("V"))
          .forEach(found::add);
    }
    return found;
  }
}
