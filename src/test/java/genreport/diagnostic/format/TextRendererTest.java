package genreport.diagnostic.format;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.SourceFile;
import genreport.diagnostic.Span;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TextRendererTest {

  private static final TextRenderer PLAIN = new TextRenderer(false);

  @Test
  void showsPlacesThenHints() {
    String text = "\n".repeat(8) + "  新收: {自然人: 72, 商业企业: 1}\n  结转下年度: {自然人: 2}\n";
    SourceFile file = new SourceFile("2019.yaml", text);
    Diagnostic finding =
        Diagnostic.error("X3", "自然人列：一＋二（72＋1＝73）≠ 三（七）＋四（70＋2＝72），相差 1")
            .at(span(file, "72"))
            .at(span(file, "2}"))
            .basis("表三“本列数据的勾稽关系”")
            .advice("核对结转下年度的自然人数，应为 3，或更正新收申请数");
    assertThat(PLAIN.render(List.of(finding)))
        .isEqualTo(
            """
            错误[X3] 自然人列：一＋二（72＋1＝73）≠ 三（七）＋四（70＋2＝72），相差 1
              ┌─ 2019.yaml:9:13
             9│   新收: {自然人: 72, 商业企业: 1}
              │                  ^^
              ┌─ 2019.yaml:10:16
            10│   结转下年度: {自然人: 2}
              │                        ^^
              = 依据：表三“本列数据的勾稽关系”
              = 建议：核对结转下年度的自然人数，应为 3，或更正新收申请数
            """);
  }

  @Test
  void ofManyPlacesTheFirstIsShownAndTheOthersAreNamedByTheirLines() {
    SourceFile file = new SourceFile("a.yaml", "甲: 1\n".repeat(12));
    Diagnostic finding = Diagnostic.error("X2", "自然人列");
    for (int line : new int[] {12, 1, 2, 3, 4, 5, 6, 7, 7}) {
      int at = file.lineStart(line) + 3;
      finding = finding.at(file.span(at, at + 1));
    }
    assertThat(PLAIN.render(List.of(finding)))
        .isEqualTo(
            """
            错误[X2] 自然人列
              ┌─ a.yaml:12:4
            12│ 甲: 1
              │     ^
              = 另见：第 1、2、3、4、5、6、7 行
            """);
  }

  @Test
  void caretsStandUnderTheirText() {
    assertThat(marks("甲“乙”…e\u0301\tx", "x")).isEqualTo("1│ 甲“乙”…e\u0301 x\n │             ^");
    assertThat(marks("𠮷ａ·x", "x")).isEqualTo("1│ 𠮷ａ·x\n │       ^");
    assertThat(marks("a\nb", "a\nb")).isEqualTo("1│ a\n │ ^");
    assertThat(marks("\u001b[31mx", "x")).isEqualTo("1│ ␛[31mx\n │      ^");
  }

  @Test
  void anEmptySpanHasOneCaret() {
    SourceFile file = new SourceFile("a", "键:\n");
    assertThat(PLAIN.render(List.of(Diagnostic.warning("X1", "空").at(file.span(2, 2)))))
        .isEqualTo("警告[X1] 空\n ┌─ a:1:3\n1│ 键:\n │    ^\n");
    assertThat(PLAIN.render(List.of(Diagnostic.warning("X1", "空").at(file.span(3, 3)))))
        .isEqualTo("警告[X1] 空\n ┌─ a:2:1\n2│\n │ ^\n");
  }

  @Test
  void aLongLineIsCutAroundTheSpan() {
    String text = "甲".repeat(100) + "乙丙" + "丁".repeat(100);
    assertThat(marks(text, "乙丙"))
        .isEqualTo(
            "1│ …" + "甲".repeat(12) + "乙丙" + "丁".repeat(34) + "…\n │ " + " ".repeat(26) + "^^^^");
    assertThat(marks(text, text)).isEqualTo("1│ " + "甲".repeat(48) + "…\n │ " + "^".repeat(96));
    assertThat(marks("乙" + "甲".repeat(100), "乙")).isEqualTo("1│ 乙" + "甲".repeat(47) + "…\n │ ^^");
    assertThat(marks("甲".repeat(100) + "乙", "乙"))
        .isEqualTo("1│ …" + "甲".repeat(47) + "乙\n │ " + " ".repeat(96) + "^^");
  }

  @Test
  void findingsAreSortedByPlace() {
    SourceFile file = new SourceFile("a", "甲\n乙\n");
    List<Diagnostic> findings =
        List.of(
            Diagnostic.warning("X2", "后").at(file.span(2, 3)),
            Diagnostic.error("X1", "前").at(file.span(0, 1)),
            Diagnostic.failure("F1", "无处"));
    assertThat(PLAIN.render(findings))
        .isEqualTo(
            """
            错误[F1] 无处
            错误[X1] 前
             ┌─ a:1:1
            1│ 甲
             │ ^^
            警告[X2] 后
             ┌─ a:2:1
            2│ 乙
             │ ^^
            """);
    assertThat(PLAIN.summary(findings, false)).isEqualTo("共 2 个错误，1 个警告；未生成文件\n");
    assertThat(PLAIN.summary(findings.subList(0, 1), true)).isEqualTo("共 0 个错误，1 个警告\n");
  }

  @Test
  void everyFindingOfALongLineIsAtItsColumn() {
    String text = "甲" + "𠮷".repeat(3_000);
    SourceFile file = new SourceFile("a", "键\n" + text + "\n");
    List<Diagnostic> findings =
        IntStream.range(0, 3_000)
            .mapToObj(i -> Diagnostic.error("X1", "错").at(file.span(3 + 2 * i, 5 + 2 * i)))
            .toList();
    for (int i = 0; i < findings.size(); i++) {
      assertThat(findings.get(i).places().get(0).column()).isEqualTo(i + 2);
    }
    assertThat(PLAIN.renderEach(findings).get(2_000))
        .isEqualTo(
            "错误[X1] 错\n ┌─ a:2:2002\n2│ …" + "𠮷".repeat(48) + "…\n │ " + " ".repeat(26) + "^^\n");
  }

  @Test
  void colourIsOptional() {
    SourceFile file = new SourceFile("a", "甲\n");
    assertThat(
            new TextRenderer(true).render(List.of(Diagnostic.error("X1", "错").at(file.span(0, 1)))))
        .isEqualTo(
            """
            \033[1;31m错误[X1]\033[0m 错
             \033[34m┌─\033[0m a:1:1
            \033[34m1│\033[0m 甲
             \033[34m│\033[0m \033[1;31m^^\033[0m
            """);
  }

  private static String marks(String text, String marked) {
    SourceFile file = new SourceFile("a", text);
    List<String> lines =
        PLAIN.render(List.of(Diagnostic.error("X1", "").at(span(file, marked)))).lines().toList();
    return lines.get(2) + "\n" + lines.get(3);
  }

  private static Span span(SourceFile file, String marked) {
    int at = file.text().lastIndexOf(marked);
    return file.span(at, at + marked.length());
  }
}
