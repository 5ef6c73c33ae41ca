package genreport;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.cli.CommandRunner;
import genreport.cli.Terminal;
import genreport.diagnostic.SourceFile;
import genreport.source.YamlReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the manuals show is so. */
class ReadmeTest {

  private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(?:#[^)]*)?\\)");

  private static final Pattern ANCHOR = Pattern.compile("]\\(([^)#:]*)#([^)]+)\\)");

  @TempDir Path folder;

  private static List<String> blocks(String file, String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(Path.of(file)));
    while (block.find()) {
      if (block.group(1).equals(language)) {
        blocks.add(block.group(2).stripIndent());
      }
    }
    return blocks;
  }

  @Test
  void opensWithTheTwoCommands() throws IOException {
    assertThat(blocks("README.md", "sh"))
        .startsWith("./genreport examples/2021/district-office.yaml\n", "mvn -B verify\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void everyGenreportCommandRuns(String file) throws IOException {
    for (String block : blocks(file, "sh")) {
      for (String line : block.split("\n", -1)) {
        if (line.startsWith("./genreport ")) {
          runs(line.substring("./genreport ".length()));
        }
      }
    }
  }

  private void runs(String arguments) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    List<String> words = new ArrayList<>(List.of(arguments.split(" ", -1)));
    words.addAll(List.of("-o", folder.toString()));
    int code =
        new CommandRunner(Path.of(""), writer, writer, Terminal.NONE)
            .run(words.toArray(String[]::new));
    assertThat(code).as(said.toString()).isEqualTo(0);
  }

  static Stream<String> yamlBlocks() throws IOException {
    return blocks("README.zh-CN.md", "yaml").stream();
  }

  @ParameterizedTest
  @MethodSource("yamlBlocks")
  void everyExampleInTheManualIsRead(String yaml) {
    assertThat(YamlReader.read(new SourceFile("manual.yaml", yaml)).diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "README.zh-CN.md",
        "CONTRIBUTING.md",
        "docs/architecture.md",
        "docs/formats.md",
        "docs/handing-out.md",
        "docs/performance.md",
        "docs/usage.md",
        "docs/规则.md",
        "templates/README.md",
        "fonts/README.md"
      })
  void everyLinkedFileIsThere(String file) throws IOException {
    Matcher link = LINK.matcher(Files.readString(Path.of(file)));
    while (link.find()) {
      if (!link.group(1).contains("://")) {
        assertThat(Path.of(file).resolveSibling(link.group(1))).exists();
      }
    }
  }

  @Test
  void theClerksManualComesBeforeTheAdministrators() throws IOException {
    List<String> headings =
        Files.readAllLines(Path.of("README.zh-CN.md")).stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .toList();
    assertThat(headings).startsWith("四步做出一份年报", "在浏览器里填写", "怎样打开命令窗口");
    assertThat(headings.subList(0, headings.indexOf("安装")))
        .contains("文件的写法", "提示信息和处理办法", "核对发布的文件")
        .doesNotContain("从源代码构建", "批量生成", "选项", "字体", "规则逐条说明");
  }

  /** As a host makes the anchor of a heading: lower case, no marks, a hyphen for a space. */
  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md", "docs/规则.md"})
  void everyLinkedHeadingIsThere(String file) throws IOException {
    Matcher link = ANCHOR.matcher(Files.readString(Path.of(file)));
    while (link.find()) {
      Path page = link.group(1).isEmpty() ? Path.of(file) : beside(file, link.group(1));
      assertThat(Files.readString(page).lines().filter(line -> line.startsWith("#")))
          .extracting(ReadmeTest::anchor)
          .contains(link.group(2));
    }
  }

  private static Path beside(String file, String name) {
    return Path.of(file).resolveSibling(name).normalize();
  }

  private static String anchor(String heading) {
    return heading
        .replaceFirst("^#+ ", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
        .replace(' ', '-');
  }

  @Test
  void theManualNamesEveryRule() throws IOException {
    String manual = Files.readString(Path.of("README.zh-CN.md"));
    for (String rule :
        List.of("X1", "X2", "X3", "X4", "X5", "S1", "S2", "S3", "S4", "S5", "S6", "R1", "R2")) {
      assertThat(manual).contains(rule);
    }
    for (int n = 1; n <= 10; n++) {
      assertThat(manual).contains("F" + n);
    }
  }
}
