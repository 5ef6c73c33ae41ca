package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Running a batch again makes what has changed, and nothing else. */
class UpToDateTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(0);

  @TempDir Path folder;

  private ManyReports reports;
  private Path first;
  private Path second;
  private Path out;
  private Path stateFolder;

  @BeforeEach
  void makeBoth() {
    reports = new ManyReports(folder.resolve("源"));
    out = folder.resolve("成品");
    stateFolder = folder.resolve("记录");
    first = reports.good("甲.yaml");
    second = reports.good("乙.yaml");
    assertThat(made()).isEqualTo("生成 2 份，没有变化 0 份，失败 0 份");
  }

  /** What a run says that it made. */
  private String made(Object... options) {
    List<Object> words = new ArrayList<>(List.of(folder.resolve("源"), "-o", out));
    words.addAll(List.of(options));
    String said = run(words.toArray()).out();
    return said.substring(said.indexOf('：') + 1, said.indexOf('；'));
  }

  private List<Path> records() throws IOException {
    try (Stream<Path> all = Files.list(stateFolder.resolve("build-records"))) {
      return all.sorted().toList();
    }
  }

  private Console run(Object... words) {
    return Console.withStateFolder(stateFolder, words);
  }

  @Test
  void whatIsUpToDateIsNotTouched() throws IOException {
    Files.setLastModifiedTime(out.resolve("甲.pdf"), LONG_AGO);
    assertThat(made()).isEqualTo("生成 0 份，没有变化 2 份，失败 0 份");
    assertThat(Files.getLastModifiedTime(out.resolve("甲.pdf"))).isEqualTo(LONG_AGO);
    assertThat(made("--force")).isEqualTo("生成 2 份，没有变化 0 份，失败 0 份");
    assertThat(Files.getLastModifiedTime(out.resolve("甲.pdf"))).isNotEqualTo(LONG_AGO);
  }

  @Test
  void aSourceThatChanged() throws IOException {
    Files.writeString(first, ManyReports.GOOD.replace("人手不足", "人员不足"));
    assertThat(made()).isEqualTo("生成 1 份，没有变化 1 份，失败 0 份");
    // its time alone is no change
    Files.setLastModifiedTime(first, LONG_AGO);
    assertThat(made()).isEqualTo("生成 0 份，没有变化 2 份，失败 0 份");
  }

  @Test
  void aFileThatIsGoneOrWasChangedByHand() throws IOException {
    Files.delete(out.resolve("甲.docx"));
    assertThat(made()).isEqualTo("生成 1 份，没有变化 1 份，失败 0 份");
    Files.writeString(out.resolve("乙.pdf"), "%PDF-");
    assertThat(made()).isEqualTo("生成 1 份，没有变化 1 份，失败 0 份");
    assertThat(out.resolve("乙.pdf")).hasSameBinaryContentAs(out.resolve("甲.pdf"));
  }

  @Test
  void lastYearsReportThatChanged() throws IOException {
    Path last = reports.file("../2020.yaml", ManyReports.GOOD.replace("2021", "2020"));
    Files.writeString(first, "上年报告: ../2020.yaml\n" + ManyReports.GOOD);
    assertThat(made()).isEqualTo("生成 1 份，没有变化 1 份，失败 0 份");
    assertThat(made()).isEqualTo("生成 0 份，没有变化 2 份，失败 0 份");
    Files.writeString(last, Files.readString(last) + "# 改过\n");
    assertThat(made()).isEqualTo("生成 1 份，没有变化 1 份，失败 0 份");
    Files.delete(last);
    assertThat(made()).isEqualTo("生成 0 份，没有变化 1 份，失败 1 份");
  }

  @Test
  void aTemplateOrAFontThatChanged() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own/common"));
    Path style = own.resolve("style.yaml");
    Files.copy(Path.of("templates/common/style.yaml"), style);
    assertThat(made("--templates", own.resolveSibling(""))).isEqualTo("生成 2 份，没有变化 0 份，失败 0 份");
    assertThat(made("--templates", own.resolveSibling(""))).isEqualTo("生成 0 份，没有变化 2 份，失败 0 份");
    Files.writeString(style, Files.readString(style) + "# 改过\n");
    assertThat(made("--templates", own.resolveSibling(""))).isEqualTo("生成 2 份，没有变化 0 份，失败 0 份");
    Path fonts = Files.createDirectories(folder.resolve("字库"));
    Files.copy(Path.of("fonts/NotoSerifSC_400Regular.ttf"), fonts.resolve("a.ttf"));
    assertThat(made("--fonts", fonts)).startsWith("生成 0 份，没有变化 0 份，失败 2 份");
  }

  @Test
  void anotherManner() throws IOException {
    assertThat(made("--embed-fonts")).isEqualTo("生成 2 份，没有变化 0 份，失败 0 份");
    assertThat(made("--embed-fonts")).isEqualTo("生成 0 份，没有变化 2 份，失败 0 份");
    Path look = folder.resolve("样本.docx");
    Files.copy(out.resolve("甲.docx"), look);
    assertThat(made("--word-template", look)).isEqualTo("生成 2 份，没有变化 0 份，失败 0 份");
    assertThat(made("--word-template", look)).isEqualTo("生成 0 份，没有变化 2 份，失败 0 份");
    assertThat(made("--draft")).isEqualTo("生成草稿 2 份，没有变化 0 份，有错误 0 份");
    // a draft has files of its own
    assertThat(made("--word-template", look)).isEqualTo("生成 0 份，没有变化 2 份，失败 0 份");
  }

  @Test
  void errorsAreNeverUpToDateAndWarningsStillCount() throws IOException {
    Files.writeString(first, ManyReports.WRONG);
    Files.writeString(second, ManyReports.WARNED);
    assertThat(made()).isEqualTo("生成 1 份，没有变化 0 份，失败 1 份");
    assertThat(made()).isEqualTo("生成 0 份，没有变化 1 份，失败 1 份");
    Console again = run(folder.resolve("源"), "-o", out);
    assertThat(again.out()).contains("；1 个错误，1 个警告");
    assertThat(run(folder.resolve("源"), "-o", out, "-v").err()).contains("警告[S6]");
    assertThat(made("--strict")).isEqualTo("生成 0 份，没有变化 0 份，失败 2 份");
  }

  @Test
  void aSpoiltRecordIsNone() throws IOException {
    List<Path> records = records();
    assertThat(records).hasSize(2);
    byte[] whole = Files.readAllBytes(records.get(0));
    Files.write(records.get(0), new byte[] {(byte) 0xFF, 0, 10, 10});
    Files.write(records.get(1), List.of("genreport 1", "", "", "x y", "end"));
    assertThat(made()).isEqualTo("生成 2 份，没有变化 0 份，失败 0 份");
    assertThat(records.get(0)).hasBinaryContent(whole);
    for (int length = 0; length < whole.length - 1; length += 29) {
      Files.write(records.get(0), Arrays.copyOf(whole, length));
      assertThat(made()).isEqualTo("生成 1 份，没有变化 1 份，失败 0 份");
    }
  }

  /** What another person sends along with forged files says nothing. */
  @Test
  void whatLiesBesideTheFilesMakesNothingUpToDate() throws IOException {
    Path beside = Files.createDirectories(out.resolve(".genreport"));
    for (Path buildRecord : records()) {
      for (String name : List.of("甲.report", "乙.report", buildRecord.getFileName().toString())) {
        Files.copy(buildRecord, beside.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    List<String> before = ManyReports.files(out);
    stateFolder = folder.resolve("另一个用户");
    assertThat(made()).isEqualTo("生成 2 份，没有变化 0 份，失败 0 份");
    assertThat(ManyReports.files(out)).isEqualTo(before);
    assertThat(ManyReports.files(beside)).hasSize(4);
  }

  @Test
  void aFolderOfOutputsOfTheSameNameElsewhereIsAnother() throws IOException {
    Path moved = folder.resolve("成品2");
    Files.move(out, moved);
    out = moved;
    assertThat(made()).isEqualTo("生成 2 份，没有变化 0 份，失败 0 份");
    assertThat(records()).hasSize(4);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void recordsAreTheUsersAlone() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stateFolder)))
        .isEqualTo("rwx------");
    Path kept = stateFolder.resolve("build-records");
    Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(made()).isEqualTo("生成 2 份，没有变化 0 份，失败 0 份");
    Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(made()).isEqualTo("生成 0 份，没有变化 2 份，失败 0 份");
    Files.setPosixFilePermissions(stateFolder, PosixFilePermissions.fromString("rwxrwx---"));
    assertThat(made()).isEqualTo("生成 2 份，没有变化 0 份，失败 0 份");
  }

  @Test
  void aSingleReportIsAlwaysMade() throws IOException {
    Files.setLastModifiedTime(out.resolve("甲.pdf"), LONG_AGO);
    assertThat(Console.run(first, "-o", out).code()).isZero();
    assertThat(Files.getLastModifiedTime(out.resolve("甲.pdf"))).isNotEqualTo(LONG_AGO);
    // it has the same bytes, and so the batch finds it up to date
    assertThat(made()).isEqualTo("生成 0 份，没有变化 2 份，失败 0 份");
  }
}
