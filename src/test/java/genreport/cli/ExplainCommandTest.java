package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Explanation;
import genreport.form.FormLibrary;
import genreport.form.PackFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule explains itself, at the terminal and in docs/规则.md. */
class ExplainCommandTest {

  private static final PackFolders FOLDERS = new PackFolders(List.of(Path.of("templates")));
  private static final Path RULES = Path.of("docs", "规则.md");
  private static final String START = "<!-- genreport explain -->\n";
  private static final String END = "<!-- /genreport explain -->\n";

  private static List<Explanation> all() {
    try {
      return new FormLibrary(FOLDERS).explanations().value().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void oneRule() {
    Console expected =
        new Console(
            0,
            """
            X4（错误）：表四每一行，四种结果之和等于总计

            规则：表四的行政复议、未经复议直接起诉、复议后起诉三处，结果维持、结果纠正、其他结果、尚未审结相加，应当等于总计。
            原因：一个案件只有一种结果。对不上，通常是改了一项结果而忘了改总计。
            错误的例子：
                行政复议: {结果维持: 3, 结果纠正: 4, 其他结果: 5, 尚未审结: 3, 总计: 14}
            怎样改：按案件台账核对四种结果。各数无误的，改正总计，或者把总计删去，由程序计算。
            """,
            "");
    assertThat(Console.run("explain", "X4")).isEqualTo(expected);
    assertThat(Console.run("explain", "x4")).isEqualTo(expected);
  }

  @Test
  void anUnknownRule() {
    assertThat(Console.run("explain", "X44"))
        .isEqualTo(
            new Console(2, "", "命令用法不对：没有编号为“X44”的规则，是不是 X4？\n运行 genreport explain --help 查看用法\n"));
  }

  @Test
  void aKey() {
    Console whole = Console.run("explain", "依申请公开.新收");
    assertThat(whole.code()).isZero();
    assertThat(whole.out()).contains("依申请公开.新收（", "一、本年新收政府信息公开申请数量");
    assertThat(Console.run("explain", "新收")).isEqualTo(whole);
    assertThat(Console.run("explain", "盖章").out())
        .isEqualTo(
            "盖章（2021、2019 表式）\n  在署名处盖章的写“是”：成文日期右空四字，署名以成文日期为准居中，留出盖章的地方。写“否”或者不写，按不盖章排。\n");
    for (String key : List.of("署名", "发文字号", "双面")) {
      assertThat(Console.run("explain", key).out()).startsWith(key + "（2021、2019 表式）\n  ");
    }
    assertThat(Console.run("explain", "没有的键").err()).startsWith("命令用法不对：没有叫“没有的键”的键\n");
  }

  @Test
  void allRules() {
    assertThat(Console.run("explain").out().lines())
        .hasSize(all().size())
        .startsWith("X1   表三每一行，六类申请人之和等于总计（错误）");
  }

  @Test
  void everyRuleThatCanBeBrokenIsExplained() throws IOException {
    Set<String> ids = new TreeSet<>();
    for (String name : FOLDERS.packs()) {
      new FormLibrary(FOLDERS)
          .load(name)
          .value()
          .orElseThrow()
          .rules()
          .forEach(rule -> ids.add(rule.id()));
    }
    Pattern literal = Pattern.compile("\"([XSRCLYFTW][0-9]{1,2})\"");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> literal.matcher(read(file)).results())
          .map((MatchResult found) -> found.group(1))
          .forEach(ids::add);
    }
    for (int number = 1; number <= 20; number++) {
      ids.add("X" + number);
    }
    assertThat(all()).extracting(Explanation::id).doesNotHaveDuplicates().containsAll(ids);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void thePageOfRulesSaysTheSame() throws IOException {
    String page = Files.readString(RULES);
    assertThat(page).contains(START, END);
    String before = page.substring(0, page.indexOf(START) + START.length());
    String after = page.substring(page.indexOf(END));
    String rules = all().stream().map(ExplainCommandTest::markdown).collect(Collectors.joining());
    String expected = before + "\n" + rules + after;
    if (Boolean.getBoolean("genreport.update")) {
      Files.writeString(RULES, expected);
    }
    assertThat(Files.readString(RULES)).isEqualTo(expected);
  }

  private static String markdown(Explanation rule) {
    return "**%s %s**（%s）\n\n%s%s\n\n```\n%s\n```\n\n%s\n\n"
        .formatted(
            rule.id(),
            plain(rule.title()),
            rule.level(),
            plain(rule.means()),
            plain(rule.why()),
            rule.example(),
            plain(rule.mend()));
  }

  /** Stars are text. */
  private static String plain(String text) {
    return text.replace("*", "\\*").replace("<", "\\<");
  }
}
