package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many reports in one run: which they are, what is printed, what a failure leaves alone. */
class BatchCommandTest {

  @TempDir Path folder;

  private ManyReports reports;
  private Path out;

  @BeforeEach
  void prepare() {
    reports = new ManyReports(folder.resolve("各单位"));
    out = folder.resolve("成品");
  }

  @Test
  void severalFiles() throws IOException {
    Console run = Console.run(reports.good("甲.yaml"), reports.good("乙.yaml"), "-o", out);
    assertThat(run).isEqualTo(new Console(0, "共 2 份：生成 2 份，没有变化 0 份，失败 0 份；0 个错误，0 个警告\n", ""));
    assertThat(ManyReports.files(out)).containsExactly("乙.docx", "乙.pdf", "甲.docx", "甲.pdf");
  }

  @Test
  void aReportHasTheBytesThatItHasByItself() throws IOException {
    Path city = Files.createDirectories(folder.resolve("各单位")).resolve("city.yaml");
    Files.copy(Path.of("examples/2021/city.yaml"), city);
    reports.good("甲.yaml");
    assertThat(Console.run(folder.resolve("各单位"), "-o", out, "--jobs", 2).code()).isZero();
    assertThat(Console.run(city, "-o", folder.resolve("单份")).code()).isZero();
    for (String name : List.of("city.pdf", "city.docx")) {
      assertThat(out.resolve(name)).hasSameBinaryContentAs(folder.resolve("单份").resolve(name));
    }
  }

  @Test
  void aFolderKeepsTheFoldersBelowIt() throws IOException {
    reports.good("甲区/2025.yaml");
    reports.good("乙区/局/2025.YML");
    reports.good(".git/旧.yaml");
    reports.good("甲区/.隐藏.yaml");
    reports.file("甲区/说明.txt", "不是 YAML");
    Console run = Console.run(folder.resolve("各单位"), "-o", out);
    assertThat(run.out()).startsWith("共 2 份：生成 2 份");
    assertThat(ManyReports.files(out))
        .containsExactly("乙区/局/2025.docx", "乙区/局/2025.pdf", "甲区/2025.docx", "甲区/2025.pdf");
  }

  @Test
  void withoutAFolderForThemTheFilesGoBesideTheirSources() throws IOException {
    reports.good("甲区/2025.yaml");
    assertThat(Console.run(folder.resolve("各单位")).code()).isZero();
    assertThat(ManyReports.files(folder))
        .containsExactly("各单位/甲区/2025.docx", "各单位/甲区/2025.pdf", "各单位/甲区/2025.yaml");
  }

  @Test
  void otherYamlFilesOfAFolderAreNoReports() throws IOException {
    reports.good("甲.yaml");
    Path other = reports.file("compose.yml", "version: '3'\nservices: {}\n");
    Path broken = reports.file("坏.yaml", "年度: 2021\n机关: [甲\n总体情况：\n");
    Console run = Console.run(folder.resolve("各单位"), "-o", out);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("不是年报、没有处理的 .yaml 文件：\n  " + other + "\n", "失败 " + broken + "：");
    assertThat(run.out()).startsWith("共 2 份：生成 1 份，没有变化 0 份，失败 1 份");
    // a file that is named is a report whatever is in it
    assertThat(Console.run(other, reports.good("乙.yaml"), "-o", out).err()).contains("失败 " + other);
  }

  @Test
  void oneBadReportStopsNoOther() throws IOException {
    Path wrong = reports.wrong("b.yaml");
    Console run =
        Console.run(
            reports.good("a.yaml"),
            wrong,
            folder.resolve("没有.yaml"),
            reports.good("c.yaml"),
            "-o",
            out);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEqualTo("共 4 份：生成 2 份，没有变化 0 份，失败 2 份；2 个错误，0 个警告\n");
    assertThat(run.err())
        .startsWith("失败 " + wrong + "：1 个错误；未生成文件\n错误[X3] 自然人列：一＋二（2＋0＝2）≠")
        .contains("失败 " + folder.resolve("没有.yaml") + "：1 个错误；未生成文件\n错误[F1] 找不到文件")
        .endsWith("失败的：\n  " + wrong + "（1 个错误）\n  " + folder.resolve("没有.yaml") + "（1 个错误）\n");
    assertThat(ManyReports.files(out)).containsExactly("a.docx", "a.pdf", "c.docx", "c.pdf");
  }

  @Test
  void theOrderIsThatOfTheArgumentsOnAnyNumberOfThreads() {
    List<Object> words = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      words.add(reports.wrong("报告" + (i * 7 % 40) + ".yaml"));
    }
    words.addAll(List.of("-o", out, "--jobs", "1"));
    Console one = Console.run(words.toArray());
    words.set(words.size() - 1, "8");
    assertThat(Console.run(words.toArray())).isEqualTo(one);
    assertThat(one.err().lines().filter(line -> line.startsWith("失败 ")).findFirst())
        .hasValueSatisfying(line -> assertThat(line).contains("报告0.yaml"));
  }

  @Test
  void aFileThatIsNamedTwiceIsMadeOnce() {
    Path file = reports.good("甲.yaml");
    Console run =
        Console.run(file, folder.resolve("各单位/../各单位/甲.yaml"), folder.resolve("各单位"), "-o", out);
    assertThat(run.out()).startsWith("共 1 份：生成 1 份");
  }

  @Test
  void filesThatWouldTakeEachOthersPlaceAreRefused() throws IOException {
    Path first = reports.good("甲区/2025.yaml");
    Path second = reports.good("乙区/2025.yml");
    Console run = Console.run(first, second, reports.good("别的.yaml"), "-o", out);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "错误[F15] 这几个源文件都要生成“" + out.resolve("2025.pdf") + "”：" + first + "、" + second + "\n");
    assertThat(ManyReports.files(out)).containsExactly("别的.docx", "别的.pdf");
  }

  @Test
  void namesThatDifferInCaseAloneAreOneName() {
    Console run = Console.run(reports.good("甲/A.yaml"), reports.good("乙/a.yaml"), "-o", out);
    assertThat(run.err()).contains("错误[F15]");
  }

  @Test
  void aCheckHasNoFilesThatCollide() {
    Console run = Console.run("check", reports.good("甲/a.yaml"), reports.good("乙/a.yaml"));
    assertThat(run).isEqualTo(new Console(0, "共 2 份：通过 2 份，没有通过 0 份；0 个错误，0 个警告\n", ""));
  }

  @Test
  void aListNamesFilesFromItsFolder() throws IOException {
    reports.good("甲.yaml");
    reports.good("乙 局/2025.yaml");
    Path list =
        reports.file("清单.txt", "\uFEFF# 2025 年\r\n\r\n  甲.yaml  \r\n\"乙 局\"\r\n没有.yaml\r\n");
    Console run = Console.run("--list", list, "-o", out);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("共 3 份：生成 2 份，没有变化 0 份，失败 1 份");
    assertThat(run.err()).contains("错误[F1] 找不到文件“", list + ":5:1");
    assertThat(ManyReports.files(out)).containsExactly("2025.docx", "2025.pdf", "甲.docx", "甲.pdf");
  }

  @Test
  void aListThatCannotBeRead() {
    Console missing = Console.run("--list", folder.resolve("没有.txt"), "-o", out);
    assertThat(missing.code()).isEqualTo(3);
    assertThat(missing.err()).startsWith("错误[F1] 找不到文件“");
    Console empty = Console.run("--list", reports.file("清单.txt", "# 空\n"));
    assertThat(empty.code()).isEqualTo(3);
    assertThat(empty.err()).startsWith("错误[F7] 清单“").contains("里没有文件名");
  }

  @Test
  void aPatternThatNoShellHasResolved() {
    reports.good("甲.yaml");
    reports.good("乙.yaml");
    assertThat(Console.run(folder + "/各单位/*.yaml", "-o", out).out()).startsWith("共 2 份：生成 2 份");
    Console none = Console.run(folder + "/各单位/*.yml", "-o", out);
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("错误[F1] 没有名字符合“");
  }

  @Test
  void aFolderWithoutReports() throws IOException {
    Console run = Console.run(Files.createDirectories(folder.resolve("空")));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).startsWith("错误[F1] 文件夹“").contains("里没有报告的源文件");
  }

  @Test
  void warningsAreCountedAndShownOnDemand() {
    Path warned = reports.warned("甲.yaml");
    Path good = reports.good("乙.yaml");
    Console quiet = Console.run(warned, good, "-o", out);
    assertThat(quiet)
        .isEqualTo(
            new Console(
                0, "共 2 份：生成 2 份，没有变化 0 份，失败 0 份；0 个错误，1 个警告（1 份有警告而已生成，逐条看用 check 或 -v）\n", ""));
    Console told = Console.run(warned, good, "-o", out, "-v", "--force");
    assertThat(told.err()).contains("警告 " + warned + "：1 个警告\n警告[S6] ", "标题：");
    assertThat(told.out()).contains("已生成 " + out.resolve("甲.pdf") + "\n");
    Console check = Console.run("check", warned, good);
    assertThat(check.err()).startsWith("警告 " + warned + "：1 个警告\n警告[S6] ");
    assertThat(check.out()).isEqualTo("共 2 份：通过 2 份，没有通过 0 份；0 个错误，1 个警告\n");
    assertThat(check.code()).isZero();
  }

  @Test
  void warningsAreErrorsWhenStrict() {
    Path warned = reports.warned("甲.yaml");
    Path good = reports.good("乙.yaml");
    Console run = Console.run("--strict", warned, good, "-o", out);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("失败 " + warned + "：1 个警告；按 --strict 的要求，未生成文件\n警告[S6]");
    assertThat(Console.run("check", "--strict", warned, good).code()).isEqualTo(1);
  }

  @Test
  void drafts() throws IOException {
    Path wrong = reports.wrong("甲.yaml");
    Console run = Console.run("--draft", wrong, reports.good("乙.yaml"), "-o", out);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith("失败 " + wrong + "：1 个错误；已生成草稿\n");
    assertThat(run.out()).isEqualTo("共 2 份：生成草稿 1 份，没有变化 0 份，有错误 1 份；1 个错误，0 个警告\n");
    assertThat(ManyReports.files(out))
        .containsExactly("乙.draft.docx", "乙.draft.pdf", "甲.draft.docx", "甲.draft.pdf");
  }

  @Test
  void whatIsWrongWithAllIsToldOnce() throws IOException {
    Path own = folder.resolve("own");
    Files.createDirectories(own.resolve("common"));
    String parts = Files.readString(Path.of("templates/common/parts.ftlx"));
    Files.writeString(
        own.resolve("common/parts.ftlx"),
        parts.replace(
            "<@text path/>\n</#macro>\n\n<#-- A section", "<blink/>\n</#macro>\n\n<#-- A section"));
    Console run =
        Console.run(reports.good("甲.yaml"), reports.good("乙.yaml"), "-o", out, "--templates", own);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().split("common/parts.ftlx:7:1", -1)).hasSize(2);
    assertThat(run.err()).contains("（同前，不再重复）\n");
  }

  @Test
  void jsonIsOneDocumentOverAll() throws IOException {
    Path wrong = reports.wrong("甲.yaml");
    Path warned = reports.warned("乙.yaml");
    Path stateFolder = folder.resolve("记录");
    Object[] words = {"--format", "json", wrong, warned, "-o", out};
    Console run = Console.withStateFolder(stateFolder, words);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("{\"version\":1,\"errors\":1,\"warnings\":1,\"written\":[\"" + out)
        .contains("\"rule\":\"X3\"", "\"source\":\"" + wrong + "\"}", "\"rule\":\"S6\"")
        .contains("{\"source\":\"" + wrong + "\",\"state\":\"failed\",\"errors\":1,\"warnings\":0")
        .contains(
            "{\"source\":\"" + warned + "\",\"state\":\"written\",\"errors\":0,\"warnings\":1");
    assertThat(Console.withStateFolder(stateFolder, words).out())
        .contains("\"rule\":\"S6\"", "\"state\":\"current\",\"errors\":0,\"warnings\":1");
  }

  @Test
  void sarifIsOneLogOverAll() {
    Path wrong = reports.wrong("甲.yaml");
    Path missing = folder.resolve("没有.yaml");
    Console run = Console.run("check", "--format", "sarif", wrong, missing);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("\"ruleId\":\"X3\",\"ruleIndex\":1", "\"ruleId\":\"F1\",\"ruleIndex\":0")
        .contains("\"executionSuccessful\":false");
    assertThat(run.out().split("\"runs\"", -1)).hasSize(2);
  }

  @Test
  void aTerminalShowsHowFarItIs() {
    Path wrong = reports.wrong("甲.yaml");
    Console run = Console.on(new Terminal(false, 80), wrong, reports.good("乙.yaml"), "-o", out);
    assertThat(run.err()).contains("/2 份");
    // what was drawn is gone before anything else is printed
    String[] drawn = run.err().split("\r", -1);
    assertThat(drawn[drawn.length - 1]).startsWith("失败的：\n");
    assertThat(run.err().lines().filter(line -> line.contains("失败 ")))
        .allMatch(line -> line.substring(line.lastIndexOf('\r') + 1).startsWith("失败 "));
    assertThat(run.err()).contains("2/2 份，每秒 ", "，剩余 0:00；1 个错误，0 个警告");
  }

  @Test
  void aNameThatIsEmptyIsNoFolder() {
    assertThat(Console.run("").code()).isEqualTo(2);
    assertThat(Console.run(reports.good("甲.yaml"), "").code()).isEqualTo(2);
  }
}
