package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call that goes without the parser does what the parser would have done with it. */
final class PlainCallTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"年报.yaml", "年报.yml", "./a b/年报.yaml", "@年报.yaml"})
  void oneFileIsPlain(String file) {
    assertThat(PlainCall.of(file).orElseThrow().source()).isEqualTo(Path.of(file));
    assertThat(PlainCall.of(file).orElseThrow().output()).isEmpty();
  }

  @Test
  void anOutputFolderIsPlainOnEitherSide() {
    assertThat(PlainCall.of("年报.yaml", "-o", "成品")).isEqualTo(PlainCall.of("-o", "成品", "年报.yaml"));
    assertThat(PlainCall.of("年报.yaml", "--output", "成品").orElseThrow().output())
        .contains(Path.of("成品"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "check", "年报", "-年报.yaml", "*.yaml", "年?.yaml", "\"年报.yaml\"", "--version"})
  void whatCouldBeMeantOtherwiseIsParsed(String word) {
    assertThat(PlainCall.of(word)).isEmpty();
    assertThat(PlainCall.of(word, "-o", "成品")).isEmpty();
    assertThat(PlainCall.of("年报.yaml", "-o", word))
        .isEqualTo(
            word.equals("check") || word.equals("年报")
                ? PlainCall.of("-o", word, "年报.yaml")
                : Optional.empty());
  }

  /** A lone half of a character is in no path. */
  @Test
  void whatIsNoPathIsParsed() {
    assertThat(PlainCall.of("\uD800.yaml")).isEmpty();
    assertThat(PlainCall.of("年报.yaml", "-o", "\uD800")).isEmpty();
    Console said = Console.run("\uD800.yaml");
    assertThat(said.code()).isEqualTo(ExitCode.ERRORS);
    assertThat(said.err()).contains("找不到文件");
  }

  @Test
  void otherWordsAreParsed() throws IOException {
    assertThat(PlainCall.of()).isEmpty();
    assertThat(PlainCall.of("甲.yaml", "乙.yaml")).isEmpty();
    assertThat(PlainCall.of("甲.yaml", "乙.yaml", "丙.yaml")).isEmpty();
    assertThat(PlainCall.of("check", "-o", "年报.yaml")).isEmpty();
    Path named = Files.createDirectory(folder.resolve("各单位.yaml"));
    assertThat(PlainCall.of(named.toString())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"examples/2021/district-office.yaml", "不存在.yaml", "pom.yaml"})
  void theParserSaysAndWritesTheSame(String file) throws IOException {
    Path output = folder.resolve("成品");
    Console plain = Console.run(file, "-o", output);
    byte[][] files = written(output);
    Console parsed = Console.run("--format", "text", file, "-o", output);
    assertThat(plain).isEqualTo(parsed);
    assertThat(files).isDeepEqualTo(written(output));
  }

  private static byte[][] written(Path folder) throws IOException {
    Path pdf = folder.resolve("district-office.pdf");
    Path word = folder.resolve("district-office.docx");
    return Files.exists(pdf)
        ? new byte[][] {Files.readAllBytes(pdf), Files.readAllBytes(word)}
        : new byte[0][];
  }
}
