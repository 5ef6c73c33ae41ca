package genreport.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.format.ShownFindings;
import genreport.diagnostic.format.TextRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources that are all of one thing: each ends with findings, and with few of them. */
@Timeout(60)
final class HugeSourceTest {

  private static final String HEAD = "年度: 2021\n机关: 示例局\n";

  private final CheckedFile checked;

  HugeSourceTest() throws IOException {
    checked = new CheckedFile();
  }

  private static String numbered(int count, String line) {
    return IntStream.range(0, count)
        .mapToObj(i -> line.replace("#", String.valueOf(i)))
        .collect(Collectors.joining());
  }

  static List<String> sources() {
    return List.of(
        HEAD + numbered(100_000, "甲#: 1\n"),
        HEAD + "机关: 乙\n".repeat(100_000),
        HEAD + "甲: " + "[".repeat(3_900) + "]".repeat(3_900) + "\n",
        HEAD + "甲: " + "{a: ".repeat(3_900) + "}".repeat(3_900) + "\n",
        HEAD + "引言: \"" + "甲".repeat(2_400_000) + "\"\n",
        HEAD + "引言: \"" + "甲\n  ".repeat(1_200_000) + "\"\n",
        HEAD + "引言: " + ":".repeat(4_000_000) + "\n",
        HEAD + "主动公开: {行政许可: " + "1:".repeat(2_000_000) + "1}\n",
        HEAD + "主动公开: {行政许可: " + "1:".repeat(55_000) + "1}\n",
        HEAD + "主动公开: {行政许可: " + "1".repeat(115_000) + "}\n",
        HEAD + "主动公开: {行政许可: " + "0".repeat(115_000) + "}\n",
        HEAD + "主动公开: {行政许可: 1e999999999, 行政处罚: 0." + "0".repeat(110_000) + "1}\n",
        HEAD + numbered(100_000, "甲#: &a# 1\n"),
        HEAD + "甲: [&a 1" + ", *a".repeat(28_000) + "]\n",
        HEAD + "乙: &a {x: 1}\n" + numbered(4_900, "甲#: {<<: *a}\n"),
        HEAD + "没有冒号的一行\n".repeat(100_000),
        HEAD + "总体情况: |\n  " + numbered(4_000, "${依申请公开.新收.不#}甲") + "\n",
        HEAD + "总体情况: |\n  " + "公开1条，包括：甲1条，乙2条。".repeat(6_900) + "\n",
        HEAD + "总体情况: |\n  " + "即甲乙1条，".repeat(19_000) + "\n",
        HEAD + "总体情况: |\n  甲" + "\u0301".repeat(115_000) + "\n",
        HEAD + "总体情况: |\n  " + "截至2019年12月31日，".repeat(9_000) + "\n",
        HEAD + "总体情况: \"" + "\\u200b".repeat(19_000) + "\"\n",
        HEAD + "主动公开: {" + "规章: 1, ".repeat(16_000) + "}\n",
        HEAD + "甲: [" + "!a 1, ".repeat(19_000) + "]\n",
        HEAD + "乙: &a {x: 1}\n丙: [" + "{<<: *a}, ".repeat(11_000) + "]\n",
        HEAD + "已核实: [" + numbered(5_000, "{规则: X#, 说明: 好}, ") + "]\n",
        HEAD + "上年报告: " + "../".repeat(38_000) + "x.yaml\n",
        HEAD + "---\na: 1\n".repeat(2_400),
        HEAD + "甲: [" + ("\n" + "1，2,".repeat(400)).repeat(70),
        HEAD + "甲: [" + "1,".repeat(55_000) + "]\n",
        HEAD + "主动公开: {" + "规章：1，".repeat(23_000) + "}\n",
        HEAD + numbered(4_900, "甲#: 1\n"),
        HEAD + numbered(4_900, "甲#：1\n"),
        HEAD + numbered(4_900, "甲#: &a# 1\n"),
        HEAD + "乙: &a {x: 1}\n" + numbered(2_400, "甲#:\n  <<: *a\n"),
        HEAD + "乙: &a {x: 1}\n" + "<<: *a\n".repeat(4_900),
        HEAD + "主动公开: {" + "<<: *a, ".repeat(14_000) + "}\n",
        HEAD + "已核实:\n" + numbered(4_900, "  - {规则: X#, 说明: 好}\n"),
        HEAD + "标题: 甲" + "\u0301".repeat(115_000) + "\n",
        HEAD + "总体情况: |\n  " + "甲\u0301\u200d".repeat(38_000) + "\n");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void isReadAndMendedToAnEnd(String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    List<Diagnostic> findings =
        ProcessorTime.limit(
            () -> {
              List<Diagnostic> found = checked.check(bytes);
              checked.print(found);
              return found;
            });
    assertThat(findings).anyMatch(Diagnostic::isBlocking);
    ProcessorTime.limitRun(() -> checked.fix(bytes));
  }

  @Test
  void moreFindingsThanCanBeReadAreCounted() {
    String source = HEAD + numbered(1_000, "甲#: 1\n");
    List<Diagnostic> findings = checked.check(source.getBytes(StandardCharsets.UTF_8));
    String said = new TextRenderer(false).render(findings);

    assertThat(said.lines().filter(line -> line.startsWith("错误[") || line.startsWith("警告[")))
        .hasSize(ShownFindings.MOST);
    assertThat(said)
        .endsWith("另有 " + (findings.size() - ShownFindings.MOST) + " 处问题没有列出；先改正以上各处，再检查一次\n");
    assertThat(new TextRenderer(false).counts(findings))
        .startsWith("共 " + findings.stream().filter(Diagnostic::isBlocking).count() + " 个错误");
  }
}
