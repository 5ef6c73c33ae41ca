package genreport.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import genreport.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a clerk's editor offers, explains and underlines, in an example of the project. */
@Timeout(60)
class EditorTest {

  private static final Path EXAMPLE = Path.of("examples/2021/district-office.yaml");
  private static Optional<LanguageServer> server = Optional.empty();
  private static int opened;

  @BeforeAll
  static void start() throws IOException {
    server = LanguageServer.start();
    if (server.isEmpty()) {
      System.err.println(
          "EditorTest is skipped: it needs node and yaml-language-server (see .ci/run)");
    }
  }

  @BeforeEach
  void needsTheServer() {
    assumeTrue(server.isPresent(), "node and yaml-language-server are not installed");
  }

  @AfterAll
  static void stop() throws IOException {
    if (server.isPresent()) {
      server.get().close();
    }
  }

  /** The example with some lines in place of one, and the place of the mark ¦ in it. */
  private record Edited(String uri, int line, int character, List<Json> problems) {

    static Edited of(String find, String replacement) throws IOException {
      String text = Files.readString(EXAMPLE);
      assertThat(text).contains(find);
      String marked = text.replace(find, replacement);
      int mark = marked.indexOf('¦');
      String before = marked.substring(0, Math.max(mark, 0));
      // beside the example, so that the path to its schema holds
      String name = "edited-" + opened++ + ".yaml";
      String uri = EXAMPLE.resolveSibling(name).toUri().toString();
      return new Edited(
          uri,
          (int) before.chars().filter(c -> c == '\n').count(),
          before.length() - before.lastIndexOf('\n') - 1,
          server.orElseThrow().open(uri, marked.replace("¦", "")));
    }

    /** What is inserted, by label. */
    Map<String, String> completions() throws IOException {
      Map<String, String> inserted = new LinkedHashMap<>();
      for (Json item : server.orElseThrow().completions(uri, line, character)) {
        Json text = item.has("insertText") ? item.at("/insertText") : item.at("/textEdit/newText");
        inserted.put(item.at("/label").text(), text.text());
      }
      return inserted;
    }

    String hover() throws IOException {
      return server.orElseThrow().hover(uri, line, character);
    }
  }

  @Test
  void completesTheTopLevel() throws IOException {
    assertThat(Edited.of("引言: |\n", "¦\n署名: |\n").completions())
        .containsEntry("成文日期", "成文日期: ")
        .containsEntry("引言", "引言: |\n  ")
        .containsKeys("上年报告", "已核实");
  }

  @Test
  void completesATable() throws IOException {
    assertThat(Edited.of("  行政许可: 0\n", "  ¦\n").completions())
        .containsOnlyKeys("前言", "行政许可", "说明")
        .containsEntry("行政许可", "行政许可: ${1:0}");
  }

  @Test
  void completesARowWithoutItsTotal() throws IOException {
    assertThat(Edited.of("  新收: {自然人: 7}\n", "  ¦\n").completions())
        .containsEntry("新收", "新收:\n  ")
        .allSatisfy((label, inserted) -> assertThat(inserted).doesNotContain("0"));
  }

  @Test
  void completesTheColumnsOfARow() throws IOException {
    assertThat(Edited.of("  新收: {自然人: 7}\n", "  新收:\n    自然人: 7\n    ¦\n").completions())
        .containsOnlyKeys("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计", "备注")
        .containsEntry("商业企业", "商业企业: ${1:0}");
  }

  @Test
  void completesASilence() throws IOException {
    assertThat(Edited.of("其他事项: |", "已核实:\n  - ¦\n其他事项: |").completions())
        .containsKeys("规则", "说明", "句首");
  }

  @Test
  void explainsKeys() throws IOException {
    assertThat(Edited.of("  行政许可: 0", "  行政¦许可: 0").hover())
        .contains("本年作出的行政许可决定件数（第二十条第（五）项，本年处理决定数量）。");
    assertThat(Edited.of("    保护第三方合法权益:", "    保护¦第三方合法权益:").hover())
        .contains("4.保护第三方合法权益", "涉及商业秘密、个人隐私等");
    assertThat(Edited.of("  新收: {自然人: 7}", "  新收: {自¦然人: 7}").hover()).contains("以个人名义提出的申请件数。");
  }

  @Test
  void findsNothingInTheExample() throws IOException {
    assertThat(Edited.of("行政许可", "行政许可").problems()).isEmpty();
  }

  @Test
  void underlinesAMisspeltKey() throws IOException {
    List<Json> problems = Edited.of("  行政处罚: 0", "  行政处法: 0").problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).at("/message").text()).contains("行政处法");
    assertThat(problems.get(0).at("/range/start/character").text()).isEqualTo("2");
  }
}
