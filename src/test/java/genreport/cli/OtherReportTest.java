package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report of another kind is made by a pack alone, for a year that other packs claim too. */
class OtherReportTest {

  private static final Path PACKS = Path.of("src/test/resources/packs");

  private static final String TABLE =
      """
      年度: 2024
      机关: 示例区人民政府办公室
      标识码: "1234560001"
      新媒体: [示例发布, 示例政务]
      网站:
        - {名称: 示例区人民政府网站, 网址: www.example.gov.cn}
        - {名称: 示例区营商网}
      信息发布:
        首页: [12, 345]
        栏目: {概况类: 3, 动态类: 67, 总数: 70}
      留言: {收到: 30, 办结: 28, 公开: 20, 在办: 4}
      说明: |
        收到留言${留言.收到}条。
      """;

  @TempDir Path folder = Path.of("");
  private Path report = Path.of("");

  @BeforeEach
  void write() throws IOException {
    report = Files.writeString(folder.resolve("网站.yaml"), TABLE);
  }

  private static Console run(Object... arguments) {
    Object[] all = new Object[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--templates";
    all[arguments.length + 1] = PACKS;
    return Console.run(all);
  }

  private Path changed(String find, String replacement) throws IOException {
    assertThat(TABLE).contains(find);
    return Files.writeString(folder.resolve("改.yaml"), TABLE.replace(find, replacement));
  }

  @Test
  void isMadeAndVerified() throws IOException {
    assertThat(run(report).code()).isEqualTo(0);
    Path word = folder.resolve("网站.docx");
    assertThat(text(word))
        .contains(
            "政府网站工作年度报表（2024年度）",
            "政府网站标识码：1234560001。政务新媒体：示例发布、示例政务。",
            "示例区营商网",
            "www.example.gov.cn",
            "357",
            "收到留言30条。");
    assertThat(run("verify", report).code()).isEqualTo(0);
    Files.writeString(report, TABLE.replace("www.example.gov.cn", "www.example.gov.cm"));
    Console verified = run("verify", report);
    assertThat(verified.code()).isEqualTo(1);
    assertThat(verified.err()).contains("错误[V2]", "www.example.gov.cm");
  }

  private static String text(Path word) throws IOException {
    try (ZipFile zip = new ZipFile(word.toFile())) {
      byte[] body = zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes();
      return new String(body, StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
    }
  }

  @Test
  void isCheckedByItsOwnRules() throws IOException {
    Console equation = run("check", changed("动态类: 67", "动态类: 76"));
    assertThat(equation.code()).isEqualTo(1);
    assertThat(equation.err())
        .contains("错误[G1] “各栏目”行：概况类＋动态类（3＋76＝79）≠ 总数（70），相差 9", "依据：总数为概况类与动态类之和");
    assertThat(run("check", changed("公开: 20", "公开: 29")).err())
        .contains("警告[G2] “留言”：公开答复（29）大于办结留言之和（28＝28）");
    assertThat(run("check", changed("[12, 345]", "[12]")).err())
        .contains("错误[S4]", "应为 2 个数，或者加上总数共 3 个数，现有 1 个");
    assertThat(run("check", changed("${留言.收到}", "${留言}")).err())
        .contains("错误[R1] 引用的“留言”在本表中没有对应的数");
    assertThat(run("check", changed("${留言.收到}", "${留言")).err()).contains("引用写成 ${信息发布.首页.总数} 的样子");
    assertThat(run("check", changed("收到留言${留言.收到}条", "收到留言30条，办结18条")).err())
        .contains("警告[G4] “收到留言30条，办结18条”：文中是 18 条，表格中留言的办结是 28")
        .contains("引用表格的数写成 ${信息发布.首页.总数} 的样子");
    assertThat(run("check", report).err()).isEmpty();
  }

  @Test
  void isComparedWithLastYears() throws IOException {
    Path last =
        Files.writeString(
            folder.resolve("2023.yaml"),
            TABLE.replace("年度: 2024", "年度: 2023").replace("在办: 4", "在办: 3"));
    Path compared = changed("标识码", "上年报告: 2023.yaml\n标识码");
    assertThat(run("check", compared).err())
        .contains("警告[G3] “留言”：上年在办＋本年收到－本年办结（3＋30－28＝5）≠ 本年在办（4），相差 1");
    Files.copy(Path.of("examples/2021/district-office.yaml"), folder.resolve("别的.yaml"));
    assertThat(run("check", changed("标识码", "上年报告: 别的.yaml\n标识码")).err())
        .contains("错误[L2]", "政府信息公开工作年度报告");
    Path fresh = folder.resolve("新.yaml");
    assertThat(run("init", "--from", last, "-o", fresh).code()).isEqualTo(0);
    assertThat(fresh).content().contains("年度: 2024", "在办: 3", "上年报告: \"2023.yaml\"");
  }

  @Test
  void isStarted() throws IOException {
    Path fresh = folder.resolve("新.yaml");
    Console asked = run("init", "--year", "2024", "某局", "-o", fresh);
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.err())
        .isEqualTo(
            """
            错误[S6] 2024 年度的报告有几种：政府信息公开工作年度报告、政府网站工作年度报表
              = 建议：用 --report 写明是哪一种，如 --report 政府信息公开工作年度报告
            """);
    assertThat(run("init", "--year", "2024", "--report", "政府网站工作年度报表", "某局", "-o", fresh).err())
        .isEmpty();
    assertThat(fresh)
        .content()
        .contains("\n报告: 政府网站工作年度报表\n", "\n留言: {收到: 0, 办结: 0, 公开: 0, 在办: 0}\n");
    assertThat(run("check", fresh)).extracting(Console::err).isEqualTo("");
    assertThat(
            run("init", "--year", "2024", "--report", "别的", "某局", "-o", folder.resolve("a.yaml"))
                .err())
        .startsWith("错误[S6] 没有“别的”这种报告\n")
        .contains("可用的报告：政府信息公开工作年度报告、政府网站工作年度报表");
  }

  @Test
  void itsKindIsAskedForWhereNothingTellsIt() throws IOException {
    Path bare = Files.writeString(folder.resolve("a.yaml"), "年度: 2024\n机关: 某局\n");
    assertThat(run("check", bare).err())
        .contains("错误[S6] 2024 年度的报告有几种：政府信息公开工作年度报告、政府网站工作年度报表，看不出这个文件是哪一种")
        .contains("建议：在文件中写明是哪一种，如 报告: 政府信息公开工作年度报告");
    Files.writeString(bare, "年度: 2024\n机关: 某局\n报告: 政府网站工作年度报表\n");
    assertThat(run("check", bare).err()).contains("缺少“信息发布”").doesNotContain("总体情况");
    Files.writeString(bare, "年度: 2024\n机关: 某局\n表式: website\n");
    assertThat(run("check", bare).err()).contains("缺少“信息发布”").doesNotContain("总体情况");
    assertThat(run("check", changed("标识码", "报告: 网站报表\n标识码")).err()).contains("错误[S6] 没有“网站报表”这种报告");
    assertThat(run("check", changed("标识码", "报告: 政府网站工作年度报表\n表式: 2021\n标识码")).err())
        .contains("错误[S6] 没有“2021”这个表式", "可用的表式：website（2017 年度及以后）");
  }

  @Test
  void formsAreListedByKind() {
    assertThat(run("schema").out())
        .isEqualTo(
            """
            政府信息公开工作年度报告
              2019  2019—2020 年度  政府信息公开工作年度报告（2019年表式）
              2021  2021 年度及以后  政府信息公开工作年度报告（2021年表式）
            政府网站工作年度报表
              website  2017 年度及以后  政府网站工作年度报表
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019/city-2020", "2021/district-office"})
  void theOtherReportsStayAsTheyAre(String name) throws IOException {
    Path source = Path.of("examples", name + ".yaml");
    Path alone = folder.resolve("alone");
    Path beside = folder.resolve("beside");
    assertThat(Console.run(source, "-o", alone).code()).isEqualTo(0);
    assertThat(run(source, "-o", beside).code()).isEqualTo(0);
    for (String ending : List.of(".pdf", ".docx")) {
      String file = source.getFileName().toString().replace(".yaml", ending);
      assertThat(beside.resolve(file)).hasSameBinaryContentAs(alone.resolve(file));
    }
  }

  @Test
  void theFindingsOfOtherReportsStayAsTheyAre() throws IOException {
    Path checks = Path.of("src/test/resources/checks");
    Console alone = Console.run("check", checks);
    Console beside = run("check", checks);
    assertThat(beside).isEqualTo(alone);
  }
}
