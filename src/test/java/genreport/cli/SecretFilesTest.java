package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A report or a list that was received names other files of the user's: what they hold is never
 * printed, as the log of a build may be public.
 */
final class SecretFilesTest {

  private static final String TOKEN = "ghp-0123456789abcdef";
  private static final String SECRET =
      "[remote \"origin\"]\n\turl = https://x:" + TOKEN + "@host/r\n年度: " + TOKEN + "\n";

  private static final List<String> FORMATS = List.of("text", "json", "sarif");

  @TempDir Path folder;
  private ManyReports reports = new ManyReports(Path.of(""));

  @BeforeEach
  void secrets() throws IOException {
    folder = folder.toRealPath();
    reports = new ManyReports(folder.resolve("用户/仓库/年报"));
    for (String place : List.of("用户", "用户/仓库", "用户/仓库/.git", "用户/仓库/年报", "用户/仓库/年报/下")) {
      Files.createDirectories(folder.resolve(place));
      Files.writeString(folder.resolve(place).resolve("config"), SECRET);
      Files.write(
          folder.resolve(place).resolve("binary"),
          (SECRET + "\u00FF").getBytes(StandardCharsets.ISO_8859_1));
    }
    Files.writeString(folder.resolve("用户/2020.yaml"), TOKEN + "\n" + lastYear());
    Files.createSymbolicLink(reports.folder().resolve("链接.yaml"), folder.resolve("用户/config"));
    Files.createSymbolicLink(folder.resolve("用户/仓库/里外"), folder.resolve("用户"));
  }

  private static String lastYear() {
    return ManyReports.GOOD.replace("2021", "2020");
  }

  private Path naming(String last) {
    return reports.file("2021.yaml", ManyReports.GOOD + "上年报告: " + last + "\n");
  }

  private static void assertHidden(int code, String expected, Object... arguments) {
    assertHidden(FORMATS, code, expected, arguments);
  }

  private static void assertHidden(
      List<String> formats, int code, String expected, Object... arguments) {
    for (String format : formats) {
      Object[] all = new Object[arguments.length + 2];
      System.arraycopy(arguments, 0, all, 0, arguments.length);
      all[arguments.length] = "--format";
      all[arguments.length + 1] = format;
      Console said = Console.run(all);
      assertThat(said.out() + said.err()).contains(expected).doesNotContain(TOKEN, "origin");
      assertThat(said.code()).isEqualTo(code);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../config",
        "../../2020.yaml",
        "../../没有.yaml",
        "../里外/2020.yaml",
        "../../仓库/.git/config",
        "../.git/config",
        "../.GIT/../.git/config",
        "链接.yaml",
        "FOLDER/用户/2020.yaml",
        "/etc/passwd"
      })
  void lastYearsReportLiesInTheRepository(String last) {
    Path source = naming(last.replace("FOLDER", folder.toString()));
    assertHidden(1, "不在可以读取的范围里：只能读取 git 仓库“" + folder.resolve("用户/仓库"), "check", source);
    List<String> text = List.of("text");
    assertHidden(text, 1, "L1", source);
    assertHidden(text, 1, "L1", "--draft", source);
    assertHidden(text, 1, "L1", "verify", source);
    assertHidden(text, 1, "L1", "check", reports.folder(), reports.good("甲.yaml"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"config", "下/config", "../config", "下/binary"})
  void whatIsNoReportIsNotQuoted(String last) {
    assertHidden(1, "L1", "check", naming(last));
    Console said = Console.run("check", naming(last));
    assertThat(said.err()).containsOnlyOnce("错误[").contains("2021.yaml:9:");
  }

  @ParameterizedTest
  @CsvSource({"../2020.yaml, true", "../去年/2020.yaml, true", "../../用户/2020.yaml, false"})
  void withoutARepositoryTheFolderAboveIsTheBound(String last, boolean allowed) throws IOException {
    Path year = folder.resolve("公开/2021");
    assumeThat(folder.resolve("公开/.git")).doesNotExist();
    new ManyReports(year).file("2021.yaml", ManyReports.GOOD + "上年报告: " + last + "\n");
    new ManyReports(folder.resolve("公开")).file("2020.yaml", lastYear());
    new ManyReports(folder.resolve("公开")).file("去年/2020.yaml", lastYear());
    Console said = Console.run("check", year.resolve("2021.yaml"));
    assertThat(said.err().contains("只能读取文件夹“" + folder.resolve("公开") + "”里的文件"))
        .isEqualTo(!allowed);
    assertThat(said.err().contains("L1")).isEqualTo(!allowed);
  }

  /** Of a folder that was named, all that lies beside it. */
  @Test
  void theFolderThatWasNamedCounts() throws IOException {
    ManyReports all = new ManyReports(folder.resolve("公开"));
    all.file("2021/甲局/2021.yaml", ManyReports.GOOD + "上年报告: ../../2020/甲局.yaml\n");
    all.file("2020/甲局.yaml", lastYear());
    assertThat(Console.run("check", folder.resolve("公开/2021")).err()).doesNotContain("L1");
    assertThat(Console.run("check", folder.resolve("公开/2021/甲局/2021.yaml")).err()).contains("L1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../2020.yaml",
        "../.git/config",
        "链接.yaml",
        "/etc/passwd",
        "../里外",
        "../../*.yaml"
      })
  void aListNamesNothingOutsideTheRepository(String name) {
    Path list = reports.file("清单.txt", name + "\n");
    assertHidden(1, "不在可以读取的范围里", "check", "--list", list);
    assertHidden(1, "F3", "--list", list);
  }

  @ParameterizedTest
  @ValueSource(strings = {"config", "下/config", "binary"})
  void whatAListNamesIsNotQuotedUnlessItIsAReport(String name) {
    Path list = reports.file("清单.txt", name + "\n");
    assertHidden(1, name, "check", "--list", list);
    assertHidden(1, name, "--list", list);
  }

  @ParameterizedTest
  @ValueSource(strings = {"config", "binary", ".git/config"})
  void aNewReportQuotesNothingButAReport(String name) {
    Console said =
        Console.run(
            "init", "--from", folder.resolve("用户/仓库").resolve(name), "-o", folder + "/新.yaml");
    assertThat(said.out() + said.err()).contains("错误[F").doesNotContain(TOKEN, "origin");
    assertThat(said.code()).isEqualTo(1);
    assertThat(folder.resolve("新.yaml")).doesNotExist();
  }

  /** What is found in a folder was not named: also a link that leads out of it. */
  @Test
  void whatIsFoundInAFolderIsNotQuotedUnlessItIsAReport() throws IOException {
    Files.copy(reports.folder().resolve("binary"), reports.folder().resolve("乱码.yaml"));
    reports.good("甲.yaml");
    assertHidden(1, "乱码.yaml", "check", reports.folder());
    assertHidden(1, "乱码.yaml", reports.folder());
  }
}
