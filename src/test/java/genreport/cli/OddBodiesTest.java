package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Names, titles and signatures of letters with marks, with selectors, or of a great length: a
 * report is made that {@code verify} accepts, or a finding says why not.
 */
class OddBodiesTest {

  private static final Path EXAMPLE = Path.of("examples/2021/district-office.yaml");

  private static final String MARKED = "e\u0301n\u0303u\u0308";
  private static final String UNKNOWN = "q\u0301\u0323";
  private static final String SELECTED = "葛\uDB40\uDD00";
  private static final String LONG = "示例".repeat(180);

  @TempDir Path folder = Path.of("");

  static Stream<Arguments> bodies() {
    return Stream.of(
            "机关: " + MARKED.repeat(12) + "局",
            "机关: " + SELECTED.repeat(12) + "局",
            "机关: " + LONG,
            "标题: [\"" + MARKED.repeat(40) + "\", 2021年政府信息公开工作年度报告]",
            "标题: [\"" + SELECTED.repeat(60) + "\", 2021年政府信息公开工作年度报告]",
            "标题: [\"" + LONG.repeat(4) + "\", 2021年政府信息公开工作年度报告]",
            "署名: " + MARKED.repeat(9),
            "署名: " + SELECTED.repeat(30),
            "署名: " + LONG)
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void aReportIsMadeAndVerified(String line) throws IOException {
    Path source = source(line);
    Console made = Console.run(source, "-o", folder);
    assertThat(made.code()).as(made.err()).isZero();
    Console verified =
        Console.run("verify", source, folder.resolve("a.pdf"), folder.resolve("a.docx"));
    assertThat(verified.code()).as(verified.err()).isZero();
  }

  static Stream<Arguments> unprintable() {
    return Stream.of("机关: ", "标题: ", "署名: ", "总体情况: ")
        .flatMap(
            key ->
                Stream.of("甲" + UNKNOWN, "\u0301甲", "甲\uDB40\uDD0F", "甲\u200D", "\uD83D\uDE00")
                    .map(text -> Arguments.of(key + "\"" + text.repeat(20) + "\"")));
  }

  /** What no face prints is told; a draft is made all the same. */
  @ParameterizedTest
  @MethodSource("unprintable")
  void whatCannotBePrintedIsTold(String line) throws IOException {
    Path source = source(line);
    Console made = Console.run(source, "-o", folder);
    Console draft = Console.run("--draft", source, "-o", folder);
    assertThat(made.code()).as(made.err()).isIn(0, 1);
    assertThat(draft.code()).as(draft.err()).isEqualTo(made.code());
    assertThat(folder.resolve("a.draft.pdf")).exists();
    assertThat(folder.resolve("a.draft.docx")).exists();
    if (made.code() == 1) {
      assertThat(made.err()).contains("错误[");
      assertThat(folder.resolve("a.pdf")).doesNotExist();
    }
  }

  private Path source(String line) throws IOException {
    String key = line.substring(0, line.indexOf(':') + 1);
    StringBuilder text = new StringBuilder();
    boolean inside = false;
    for (String old : Files.readAllLines(EXAMPLE)) {
      boolean nested = old.isBlank() || old.startsWith(" ");
      inside = old.startsWith(key) || (inside && nested);
      if (!inside) {
        text.append(old).append('\n');
      }
    }
    Path source = folder.resolve("a.yaml");
    Files.writeString(source, text.append(line).append('\n'));
    return source;
  }
}
