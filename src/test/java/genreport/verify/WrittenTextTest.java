package genreport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.pipeline.Pipeline;
import genreport.pipeline.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is verified, whatever letters its text is made of. Each report has a seed. */
class WrittenTextTest {

  private static final Path EXAMPLE = Path.of("examples/2021/city.yaml");
  private static final int LETTERS = 80;

  /** What faces write otherwise, among what they don't. */
  private static final List<String> PIECES =
      List.of(
          "公开",
          "，",
          "。",
          "——",
          "……",
          "“甲”",
          "12件",
          " ",
          "word",
          "e\u0301",
          "\u00e9",
          "n\u0303",
          "か\u3099",
          "が",
          "葛\uDB40\uDD00",
          "辻\uDB40\uDD01",
          "示\uFE00",
          "一\u200D二",
          "⼀",
          "⼆⼈",
          "⽅",
          "\u2E80",
          "\u2ECA",
          "\uF900",
          "\uFA0E",
          "\uFA1F",
          "𠮷",
          "々",
          "〇",
          "㎡",
          "℃",
          "①",
          "Ａ",
          "％");

  @Test
  void aFewReports(@TempDir Path folder) throws IOException {
    verify(folder, 20);
  }

  @Test
  @Tag("long")
  void manyReports(@TempDir Path folder) throws IOException {
    verify(folder, 1_000);
  }

  private static void verify(Path folder, int count) throws IOException {
    String example = Files.readString(EXAMPLE);
    int written = 0;
    for (int seed = 0; seed < count; seed++) {
      Random random = new Random(seed);
      String text = text(random) + "\n  " + text(random);
      Path source = folder.resolve(seed + ".yaml");
      Files.writeString(source, example.replaceFirst("引言: \\|\n", "引言: |\n  " + text + "\n"));
      Request request =
          new Request(
              source, source.toString(), folder, List.of(Path.of("templates")), Path.of("fonts"));
      List<Path> files = Pipeline.run(request, Printed.SHARED).written();
      if (!files.isEmpty()) {
        written++;
        Path[] both = files.toArray(Path[]::new);
        assertThat(Printed.found(source, both))
            .as("seed %d: %s", seed, text)
            .noneMatch(finding -> finding.rule().startsWith("V"));
      }
    }
    assertThat(written).isGreaterThan(count / 4);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("正文");
    // few odd letters in each, because a report with a letter that no face has is not written
    int odd = 9 + random.nextInt(PIECES.size() - 9);
    for (int i = 0; i < LETTERS; i++) {
      boolean usual = random.nextInt(3) > 0;
      text.append(PIECES.get(usual ? random.nextInt(9) : odd));
    }
    return text.append("等情况。").toString();
  }
}
