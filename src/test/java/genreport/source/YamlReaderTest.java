package genreport.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

public final class YamlReaderTest {

  /** As many lines as a file may nearly have. */
  private static final int MANY_LINES = SourceSize.MAX_LINES - 100;

  private static final String SAMPLE =
      """
      年度: 2021
      机关: 示例区“办公室”
      标题: [示例区, "2021年：报告"]
      总体情况: |
        （一）主动公开
        共１２件，1,204：无
      主动公开:
        规章:  {制发: 0, 废止: 0}   # 注释
        行政许可: -3.5
      依申请公开:
        上年结转: [1, 0, 0,
          0, 0, 0]
      - 项
      """;

  @Test
  void figuresArriveAsWritten() {
    Mapping root = (Mapping) tree("a: 010\nb: 1:30\nc: NO\nd: 1_000\ne: ~\nf:\ng: 2021-01-01\n");
    assertThat(root.entries().stream().map(e -> ((Scalar) e.value()).text()))
        .containsExactly("010", "1:30", "NO", "1_000", "~", "", "2021-01-01");
    assertThat(root.get("f").map(f -> ((Scalar) f).isAbsent())).contains(true);
    assertThat(root.get("f").map(f -> f.span().start())).contains(37);
  }

  @Test
  void theRootIsLeftAsItIs() {
    assertThat(tree("[1, 2]")).isInstanceOf(Sequence.class);
    assertThat(tree("甲")).isInstanceOf(Scalar.class);
  }

  @Test
  void aBlockMappingEndsWithItsLastValue() {
    Mapping root = (Mapping) tree("a:\n  b: 1\n  c: 𠮷2\n\n# 注释\nd: {e: 1}\n");
    assertThat(root.get("a").map(a -> a.span().text())).contains("b: 1\n  c: 𠮷2");
    assertThat(root.get("d").map(a -> a.span().text())).contains("{e: 1}");
  }

  @Test
  void theFirstOfTwoEqualKeysIsKept() {
    Outcome<Node> read = read("a: 1\na: 2\nb: 3\n");
    assertThat(read.diagnostics()).extracting(Diagnostic::rule).containsExactly("Y2");
    Mapping root = (Mapping) read.value().orElseThrow();
    assertThat(root.entries()).hasSize(2);
    assertThat(root.get("a").map(a -> ((Scalar) a).text())).contains("1");
  }

  @Test
  void depthIsLimited() {
    Outcome<Node> read = read("a: " + "[".repeat(60) + "]".repeat(60) + "\n");
    assertThat(read.value()).isEmpty();
    assertThat(read.diagnostics()).extracting(Diagnostic::rule).containsExactly("Y18");
    assertThat(read.diagnostics().get(0).message()).isEqualTo("内容嵌套超过 40 层");
  }

  public static List<Path> ourFiles() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("templates", "examples")) {
      if (Files.isDirectory(Path.of(folder))) {
        try (Stream<Path> found = Files.walk(Path.of(folder))) {
          found.filter(f -> f.toString().endsWith(".yaml")).sorted().forEach(files::add);
        }
      }
    }
    return files;
  }

  @ParameterizedTest
  @MethodSource("ourFiles")
  void ourOwnFilesAreSound(Path path) {
    Outcome<SourceFile> loaded = SourceLoader.load(path, path.toString());
    assertThat(loaded.diagnostics()).isEmpty();
    assertThat(YamlReader.read(loaded.value().orElseThrow()).diagnostics()).isEmpty();
  }

  /** Whatever is done to a file, it is read or there is an error that says where. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noTextMakesItThrow(long seed) {
    readSpoiled(seed, 300);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  @Tag("long")
  void noneOfManyTextsMakesItThrow(long seed) {
    readSpoiled(seed, 3000);
  }

  private static void readSpoiled(long seed, int rounds) {
    Random random = new Random(seed);
    String[] bits = {
      "：", "，", "{", "}", "[", "]", "\"", "'", "|", ">", "\t", "\u3000", "\n", "\n  ", ": ", ":",
      "#", " #", "&a", "*a", "!", "? ", "- ", "---\n", "%", "\\", "｛", "】", "𠮷", "\u0000",
      "\ud800", "\u2028", "\r", "１"
    };
    for (int round = 0; round < rounds; round++) {
      StringBuilder text = new StringBuilder(SAMPLE);
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        int at = random.nextInt(text.length());
        int until = Math.min(text.length(), at + random.nextInt(6));
        text.replace(at, until, bits[random.nextInt(bits.length)]);
      }
      text.setLength(random.nextInt(10) == 0 ? random.nextInt(text.length() + 1) : text.length());
      Outcome<Node> read = read(text.toString());
      boolean explained = read.diagnostics().stream().anyMatch(Diagnostic::isBlocking);
      assertThat(read.value().isPresent() || explained).as(text.toString()).isTrue();
    }
  }

  @Test
  void largeAndDeepTextsTakeLittleTime() {
    readLarge(1);
  }

  @Test
  @Tag("long")
  void textsTenTimesAsLargeTakeLittleTime() {
    readLarge(10);
  }

  private static void readLarge(int times) {
    String line = "全年公开政府信息𠮷。".repeat(25) + "\n";
    String text = "k: |\n" + ("  " + line).repeat(MANY_LINES);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          assertThat(read(text).diagnostics())
              .extracting(Diagnostic::message)
              .containsExactly("文件有 " + text.length() + " 个字，超过 120000 个字");
          for (String bit :
              List.of(
                  ",204", "，204", "，", "：", "a：1，", "a:1, ", "a:", "、1", "' ", "\"", "１", "\n：")) {
            for (String before : List.of("", "k: ", "k: {a: 1", "k: [1")) {
              read(before + bit.repeat(2_000 * times) + ": ");
            }
          }
          assertThat(read("[".repeat(20_000 * times)).value()).isEmpty();
          assertThat(read("{a: ".repeat(5_000 * times)).value()).isEmpty();
          assertThat(read("- ".repeat(5_000 * times)).value()).isEmpty();
          assertThat(read("? ".repeat(2_000 * times)).value()).isEmpty();
          String pairs = "甲：乙".repeat(times);
          assertThat(read("k: \"" + ("\n" + pairs).repeat(MANY_LINES)).diagnostics()).isNotEmpty();
          String figures = "1，2,".repeat(times);
          assertThat(read("k: [" + ("\n" + figures).repeat(MANY_LINES)).diagnostics()).isNotEmpty();
        });
  }

  private static Outcome<Node> read(String text) {
    return YamlReader.read(new SourceFile("test.yaml", text));
  }

  private static Node tree(String text) {
    return read(text).value().orElseThrow();
  }
}
