package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checking alone, how strict it is, and what it prints for programs. */
class CheckCommandTest {

  private static final String WARNED =
      """
      年度: 2021
      表式: 2019
      机关: 示例区人民政府办公室
      总体情况: 主动公开、依申请公开、政府信息管理、平台建设、监督保障工作正常。
      主动公开: {}
      依申请公开: {}
      复议诉讼: {}
      问题和改进: 一是人手不足。
      其他事项: 没有收取信息处理费。
      """;

  private static final String WARNING =
      """
      警告[S6] 2021 年度的报告应当用 2021 年表式，这里指定了 2019 年表式
       ┌─ FILE:2:5
      2│ 表式: 2019
       │       ^^^^
       = 建议：如无特别要求，删去“表式”一行
      共 0 个错误，1 个警告\
      """;

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("a.yaml"), text);
  }

  private void assertNothingWritten() {
    assertThat(folder).isDirectoryNotContaining("glob:**.{pdf,docx}");
  }

  @Test
  void nothingFound() {
    Console check = Console.run("check", "src/test/resources/checks/right.yaml");
    assertThat(check).isEqualTo(new Console(0, "没有发现问题\n", ""));
    assertThat(Path.of("src/test/resources/checks/right.pdf")).doesNotExist();
  }

  @Test
  void aWarningIsNoError() throws IOException {
    Path file = file(WARNED);
    assertThat(Console.run("check", file))
        .isEqualTo(new Console(0, "", WARNING.replace("FILE", file.toString()) + "\n"));
    assertNothingWritten();
  }

  @Test
  void aWarningIsAnErrorWhenStrict() throws IOException {
    Path file = file(WARNED);
    String warning = WARNING.replace("FILE", file.toString());
    assertThat(Console.run("check", "--strict", file))
        .isEqualTo(new Console(1, "", warning + "\n"));
    assertThat(Console.run("--strict", file))
        .isEqualTo(new Console(1, "", warning + "；按 --strict 的要求，未生成文件\n"));
    assertNothingWritten();
  }

  @Test
  void aSilencedWarningIsNoErrorWhenStrict() throws IOException {
    Path file = file(WARNED + "已核实: [{规则: S6, 说明: 上级要求}]\n");
    assertThat(Console.run("check", "--strict", file)).isEqualTo(new Console(0, "没有发现问题\n", ""));
    assertThat(Console.run("check", "--format", "json", file).out())
        .contains("\"findings\":[],\"silenced\":[{\"rule\":\"S6\"", "\"reason\":\"上级要求\"");
    assertThat(Console.run("check", "--format", "sarif", file).out())
        .contains("\"suppressions\":[{\"kind\":\"inSource\"", "\"justification\":\"上级要求\"");
  }

  @Test
  void notesAreNoErrorsWhenStrict() {
    String file = "src/test/resources/checks/l-notes-of-last-year.yaml";
    Console check = Console.run("check", "--strict", file);
    assertThat(check.code()).isZero();
    assertThat(check.err()).contains("提示[X1] 上年报告：").endsWith("共 0 个错误，0 个警告，3 个提示\n");
    assertThat(Console.run("check", "--format", "json", file).out())
        .contains("\"errors\":0,\"warnings\":0", "\"rule\":\"X4\",\"severity\":\"note\"");
    assertThat(Console.run("check", "--format", "sarif", file).out())
        .contains("\"level\":\"note\"");
  }

  @Test
  void cellsWithTheirValues() {
    assertThat(
            Console.run("check", "--format", "json", "src/test/resources/checks/x1-row-total.yaml")
                .out())
        .contains(
            "\"cells\":[{\"path\":\"依申请公开.新收.自然人\",\"label\":\"一、本年新收政府信息公开申请数量"
                + " 自然人\",\"value\":\"72\"}");
  }

  @Test
  void noFile() {
    assertThat(Console.run("check"))
        .isEqualTo(new Console(2, "", "命令用法不对：没有写报告的文件名\n运行 genreport check --help 查看用法\n"));
    assertThat(Console.run("check", "没有.yaml").code()).isEqualTo(3);
  }

  private static final String SLIPS = WARNED.replace("表式: 2019\n", "").replace("机关: ", "机关：");

  @Test
  void mendsTheFileAndChecksIt() throws IOException {
    Path file = file(SLIPS);
    Console check = Console.run("check", "--fix", file);
    assertThat(check.code()).isZero();
    assertThat(check.out())
        .isEqualTo(
            """
            --- FILE
            +++ FILE
            @@ -1,4 +1,4 @@
             年度: 2021
            -机关：示例区人民政府办公室
            +机关: 示例区人民政府办公室
             总体情况: 主动公开、依申请公开、政府信息管理、平台建设、监督保障工作正常。
             主动公开: {}
            已改正 1 行，写回 FILE
            没有发现问题
            """
                .replace("FILE", file.toString()));
    assertThat(Files.readString(file)).isEqualTo(SLIPS.replace("机关：", "机关: "));
    assertThat(Console.run("check", "--fix", file))
        .isEqualTo(new Console(0, "没有可以自动改正的地方\n没有发现问题\n", ""));
  }

  @Test
  void mendsMarksOfTheText() throws IOException {
    String right = WARNED.replace("表式: 2019\n", "").replace("人手不足。", "人手不足（缺2人），仍在改进。");
    Path file = file(right.replace('（', '(').replace('）', ')').replace('，', ','));
    assertThat(Console.run("check", "--strict", file).err())
        .contains("警告[X21]", "；能确定的标点可以运行 genreport check --fix 一次改好");
    Console check = Console.run("check", "--strict", "--fix", file);
    assertThat(check.code()).isZero();
    assertThat(check.out())
        .contains("-问题和改进: 一是人手不足(缺2人),仍在改进。\n+问题和改进: 一是人手不足（缺2人），仍在改进。\n")
        .endsWith("已改正 1 行，写回 " + file + "\n没有发现问题\n");
    assertThat(Files.readString(file)).isEqualTo(right);
    assertThat(Console.run("check", "--fix", file))
        .isEqualTo(new Console(0, "没有可以自动改正的地方\n没有发现问题\n", ""));
  }

  @Test
  void mendsForAProgramBesideTheFindings() throws IOException {
    Path file = file(SLIPS);
    Console check = Console.run("check", "--fix", "--format", "json", file);
    assertThat(check.code()).isZero();
    assertThat(check.out()).startsWith("{\"version\":1").doesNotContain("@@");
    assertThat(check.err()).contains("@@ -1,4 +1,4 @@");
  }

  @Test
  void convertsTheEncoding() throws IOException {
    Path file = file("");
    Files.write(file, SLIPS.replace("机关：", "机关: ").getBytes(Charset.forName("GBK")));
    Console check = Console.run("check", "--fix", file);
    assertThat(check).isEqualTo(new Console(0, "已转换为 UTF-8 编码，写回 " + file + "\n没有发现问题\n", ""));
    assertThat(Files.readString(file)).isEqualTo(SLIPS.replace("机关：", "机关: "));
  }

  /** A new file would take but one of the names. */
  @Test
  void aFileWithTwoNamesIsNotMended() throws IOException {
    Path file = file(SLIPS);
    Path other = Files.createLink(folder.resolve("b.yaml"), file);
    Console check = Console.run("check", "--fix", file);
    assertThat(check.code()).isEqualTo(3);
    assertThat(check.err())
        .contains("错误[F10] “" + file + "”在磁盘上还有别的名字（硬链接），改写后它们就不再是同一个文件")
        .contains("建议：复制一份，对副本运行 genreport check --fix；")
        .contains("文件没有改动");
    assertThat(Files.readString(file)).isEqualTo(SLIPS);
    assertThat(Files.isSameFile(file, other)).isTrue();
  }

  @Test
  void aFileThatIsNotThereIsNotMended() {
    Console check = Console.run("check", "--fix", folder.resolve("b.yaml"));
    assertThat(check.code()).isEqualTo(3);
    assertThat(check.err()).contains("F1");
  }
}
