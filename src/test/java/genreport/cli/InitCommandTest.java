package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** New files: what is in them, and that nothing is wrong with them but empty sections. */
class InitCommandTest {

  @TempDir Path folder;

  /** X16 is a section without text, X15 section six without what it has to say. */
  private static void assertOnlySectionsAreEmpty(Path file) {
    Console check = Console.run("check", file, "--format", "json");
    assertThat(check.out())
        .contains("\"errors\":0,")
        .doesNotContainPattern("\"rule\":\"(?!X1[56]\")");
    assertThat(check.code()).isEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"})
  void everyKeyOfTheYearsForm(String year) throws IOException {
    Path file = folder.resolve("新.yaml");
    Console init = Console.run("init", "--year", year, "示例区人民政府办公室", "-o", file);
    assertThat(init)
        .isEqualTo(
            new Console(
                0,
                "已新建 %1$s\n填写以后，检查：genreport check %1$s\n没有错误了，生成：genreport %1$s\n".formatted(file),
                ""));
    String text = Files.readString(file);
    String form = year.compareTo("2021") < 0 ? "2019" : "2021";
    assertThat(text).contains("\n年度: " + year + "\n\n", "\n机关: 示例区人民政府办公室\n");
    Json schema = Json.read(Console.run("schema", form).out());
    List<String> keys = keys(schema);
    keys.remove("报告:");
    assertThat(text).contains(keys).doesNotContain("\n报告:", "# 报告:");
    assertOnlySectionsAreEmpty(file);
  }

  /** Keys of a schema's sections and of the groups in them, as a file has them. */
  private static List<String> keys(Json schema) {
    List<String> keys = new ArrayList<>();
    if (schema.has("properties")) {
      Map<?, ?> properties = (Map<?, ?>) schema.at("/properties").value();
      properties.forEach(
          (key, property) -> {
            keys.add(key + ":");
            keys.addAll(keys(new Json(property)));
          });
    }
    return keys;
  }

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("examples"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void takesOverFromLastYear(Path example) throws IOException {
    Path last = Files.copy(example, folder.resolve(example.getFileName()));
    Path file = folder.resolve("新.yaml");
    assertThat(Console.run("init", "--from", last, "-o", file).code()).isEqualTo(0);
    assertOnlySectionsAreEmpty(file);
  }

  /** The new file could not name it as 上年报告. */
  @Test
  void lastYearsFileMustBeWhereTheNewOneMayReadIt() throws IOException {
    Path far = Files.createDirectories(folder.resolve("甲/乙/新"));
    Path last = Files.copy(Path.of("examples/2021/city.yaml"), folder.resolve("上年.yaml"));
    Console refused = Console.run("init", "--from", last, "-o", far.resolve("新.yaml"));
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("错误[L1]", "不在新文件可以读取的范围里", "复制到新文件的文件夹里");
    assertThat(far.resolve("新.yaml")).doesNotExist();
    Path copy = Files.copy(last, far.resolve("上年.yaml"));
    assertThat(Console.run("init", "--from", copy, "-o", far.resolve("新.yaml")).code()).isZero();
  }

  @Test
  void agencyContactAndWhatIsPending() throws IOException {
    Path last =
        Files.writeString(
            folder.resolve("2024.yaml"),
            """
            年度: 2024
            机关: "甲: 乙"
            引言: |
              统计期限为2024年1月1日至2024年12月31日，依据2024年修订的办法。
              电话：000-0000，${年度}年。
            总体情况: 无
            主动公开: {行政规范性文件: [1, 0, 9]}
            依申请公开: {新收: [3, 1, 0, 0, 0, 0], 予以公开: [1, 0, 0, 0, 0, 0], 结转下年度: [2, 1, 0, 0, 0, 0]}
            复议诉讼: {}
            问题和改进: 无
            其他事项: 无
            """);
    Files.createDirectories(folder.resolve("今年"));
    Path file = folder.resolve("今年/2025.yaml");
    assertThat(Console.run("init", "--from", last, "-o", file).err()).isEmpty();
    assertThat(Files.readString(file))
        .contains(
            "\n年度: 2025\n",
            "\n机关: \"甲: 乙\"\n",
            "\n上年报告: ../2024.yaml\n",
            """
            引言: |
              统计期限为${年度}年1月1日至${年度}年12月31日，依据2024年修订的办法。
              电话：000-0000，${年度}年。
            """,
            "  行政规范性文件: {制发: 0, 废止: 0, 现行有效: 9} # 从上年报告带来，请核对、改正\n",
            "  上年结转: {自然人: 2, 商业企业: 1, 科研机构: 0, 社会公益组织: 0, 法律服务机构: 0, 其他: 0} # 从上年报告带来，请核对、改正\n");
  }

  @Test
  void leavesAFileThatIsThereAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("2025.yaml"), "机关: 某\n");
    Console init = Console.run("init", "--year", "2025", "某局", "-o", file);
    assertThat(init)
        .isEqualTo(
            new Console(
                3,
                "",
                "错误[F12] “%s”已经存在，没有改动它\n  = 建议：用 -o 写另一个文件名，或者先把原来的文件移到别处\n".formatted(file)));
    assertThat(file).hasContent("机关: 某\n");
  }

  @Test
  void sayWhatIsMissing() {
    assertThat(
            List.of(Console.run("init", "某局").err(), Console.run("init", "--year", "2025").err()))
        .containsExactly(
            "命令用法不对：没有写 --year（报告的年度）\n运行 genreport init --help 查看用法\n",
            "命令用法不对：没有写机关\n运行 genreport init --help 查看用法\n");
    assertThat(Console.run("init", "--year", "25", "某局").err())
        .startsWith("命令用法不对：--year 应为四位数字的年度，现为“25”\n");
  }

  @Test
  void aYearWithoutAForm() {
    Console init = Console.run("init", "--year", "2008", "某局", "-o", folder.resolve("a.yaml"));
    assertThat(init.code()).isEqualTo(1);
    assertThat(init.err()).startsWith("错误[S6] 2008 年度的报告没有对应的表式\n");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aYearThatIsNoReportsYet() {
    Console init = Console.run("init", "--year", "2099", "某局", "-o", folder.resolve("a.yaml"));
    assertThat(init.code()).isEqualTo(1);
    assertThat(init.err()).startsWith("错误[S5] “年度”不应晚于 2049，现为“2099”\n");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aReportThatIsNotTheYearBefores() {
    Path file = folder.resolve("a.yaml");
    Console init =
        Console.run("init", "--from", "examples/2019/city-2020.yaml", "--year", "2024", "-o", file);
    assertThat(init)
        .isEqualTo(
            new Console(
                1,
                "",
                """
                错误[L2] “examples/2019/city-2020.yaml”是 2020 年度的报告，2024 年度的上一年不是它
                  = 建议：不写 --year，就新建 2021 年度的；或者用 --from 写上一年度的文件
                """));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theOtherFormsFileOfTheYearBefore() throws IOException {
    Path file = folder.resolve("新 的.yaml");
    Path last = Files.copy(Path.of("examples/2019/city-2020.yaml"), folder.resolve("旧.yaml"));
    Console init = Console.run("init", "--from", last, "-o", file);
    assertThat(init.out()).contains("genreport check \"" + file + "\"\n");
    assertThat(Files.readString(file))
        .contains(
            "\n年度: 2021\n",
            "  行政规范性文件: {制发: 0, 废止: 0, 现行有效: 0}\n",
            "  上年结转: {自然人: 138, 商业企业: 17, 科研机构: 1, 社会公益组织: 0, 法律服务机构: 4, 其他: 2} #",
            "    逾期不补正: {")
        .doesNotContain("政府集中采购", "新制作");
  }

  @Test
  void lastYearsFileThatIsNotThere() {
    Console init = Console.run("init", "--from", folder.resolve("没有.yaml"));
    assertThat(init.code()).isEqualTo(3);
    assertThat(init.err()).startsWith("错误[F1] 找不到文件");
  }

  /** The signature is the agency's; a new agency has its own. */
  @Test
  void theSignatureIsTakenOver() throws IOException {
    Path last =
        Files.writeString(folder.resolve("上年.yaml"), ManyReports.GOOD + "署名: 示例区人民政府办公室（代章）\n");
    Path file = folder.resolve("今年.yaml");
    assertThat(Console.run("init", "--from", last, "-o", file).code()).isZero();
    assertThat(file).content().contains("\n署名: 示例区人民政府办公室（代章）\n");
    Path other = folder.resolve("别的.yaml");
    Console another = Console.run("init", "--from", last, "别的局", "-o", other);
    assertThat(another.code()).isZero();
    assertThat(another.err()).startsWith("警告[X25] ").contains("新文件的是“别的局”，不像同一个机关");
    assertThat(other).content().contains("\n# 署名:");
  }

  /** How an agency signs and prints is the same each year; the document's number is another. */
  @Test
  void severalSignaturesAndTheSealAreTakenOver() throws IOException {
    Path last =
        Files.writeString(
            folder.resolve("上年.yaml"),
            ManyReports.GOOD
                + "发文字号: 示府办〔2022〕3号\n署名: [示例区人民政府办公室, \"甲, 乙\"]\n盖章: 是\n成文日期: 2022年1月5日\n双面: 是\n");
    Path file = folder.resolve("今年.yaml");
    assertThat(Console.run("init", "--from", last, "-o", file).code()).isZero();
    assertThat(file)
        .content()
        .contains("\n署名: [示例区人民政府办公室, \"甲, 乙\"]\n", "\n盖章: 是\n", "\n双面: 是\n")
        .contains("\n# 发文字号:\n", "\n# 成文日期:\n");
  }

  /** The headings are the same each year, the text isn't. */
  @Test
  void headingsAreTakenOverWithoutTheirText() throws IOException {
    Path last =
        Files.writeString(
            folder.resolve("上年.yaml"),
            """
            年度: 2024
            机关: 示例区民政局
            总体情况: |
              全年工作正常。
              （一）主动公开
              公开信息12条，更新专栏。
              1.清理文件。废止3件。
              （1）全年废止3件。另有2件修改。
              （二）2024年依申请公开
              没有收到申请。
            主动公开: {}
            依申请公开: {}
            复议诉讼: {}
            问题和改进: 解读形式单一，已经改进。
            其他事项: 没有收取信息处理费。
            """);
    Path file = folder.resolve("今年.yaml");
    assertThat(Console.run("init", "--from", last, "-o", file).err()).isEmpty();
    assertThat(file)
        .content()
        .contains(
            """
            # 小标题从上年报告带来，请核对、改正，在每个小标题下面写今年的情况
            总体情况: |
              （一）主动公开
              （二）${年度}年依申请公开
            """)
        .doesNotContain("全年", "更新专栏", "清理文件", "已经改进");
    assertOnlySectionsAreEmpty(file);
  }

  /** What is wrong with last year's file is wrong with the new one, which names it. */
  @Test
  void lastYearsFileWithErrorsIsRefused() throws IOException {
    Path last =
        Files.writeString(
            folder.resolve("上年.yaml"), ManyReports.GOOD.replace("机关: ", "机管: 某\n机关: "));
    Path file = folder.resolve("今年.yaml");
    Console refused = Console.run("init", "--from", last, "-o", file);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).startsWith("错误[S1] ");
    assertThat(file).doesNotExist();
  }
}
