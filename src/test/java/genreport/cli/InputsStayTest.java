package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** No file that a run reads is replaced by a file that it writes. */
class InputsStayTest {

  @TempDir Path folder;

  private ManyReports reports;
  private Path sample;

  @BeforeEach
  void sample() {
    reports = new ManyReports(folder);
    Path made = new ManyReports(folder.resolve("样本")).good("样本.yaml");
    assertThat(Console.run(made).code()).isZero();
    sample = made.resolveSibling("样本.docx");
  }

  /** All files below the folder, with their bytes as text. */
  private Map<Path, List<Byte>> contents() throws IOException {
    Map<Path, List<Byte>> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        List<Byte> bytes = new ArrayList<>();
        for (byte each : Files.readAllBytes(file)) {
          bytes.add(each);
        }
        all.put(file, bytes);
      }
    }
    return all;
  }

  /** Runs a command that must refuse and leave everything as it is; others of a batch are made. */
  private String refused(int code, Object... words) throws IOException {
    Map<Path, List<Byte>> before = contents();
    Console console = Console.run(words);
    Map<Path, List<Byte>> after = contents();
    before.forEach(
        (file, content) -> assertThat(content.equals(after.get(file))).as(file + "").isTrue());
    if (code != ExitCode.ERRORS) {
      assertThat(after.keySet()).isEqualTo(before.keySet());
    }
    assertThat(console.code()).as(console.err()).isEqualTo(code);
    return console.err();
  }

  @Test
  void theSourceItself() throws IOException {
    for (String name : List.of("年报.docx", "年报.pdf")) {
      Path source = reports.good(name);
      for (Object[] words :
          List.of(new Object[] {source}, new Object[] {"--force", source, "-o", folder})) {
        assertThat(refused(3, words))
            .isEqualTo(
                """
                错误[F17] 要生成的“%1$s”就是源文件“%1$s”，生成了就会盖掉它
                  = 建议：把“%1$s”的扩展名改成 .yaml 再运行
                共 1 个错误，0 个警告；未生成文件
                """
                    .formatted(source));
      }
    }
    Path source = reports.good("稿.draft.docx");
    Path link = Files.createSymbolicLink(folder.resolve("稿.yaml"), source.getFileName());
    assertThat(refused(3, "--draft", link)).contains("错误[F17] 要生成的", "就是源文件");
  }

  @Test
  void theWordTemplate() throws IOException {
    Path source = reports.good("agency.yaml");
    Path look = Files.copy(sample, folder.resolve("agency.docx"));
    assertThat(refused(3, source, "--word-template", look))
        .isEqualTo(
            """
            错误[F17] 要生成的“%1$s”就是样本文件“%1$s”，生成了就会盖掉它
              = 建议：用 -o 指定另一个文件夹，或者给样本文件改一个名字
            共 1 个错误，0 个警告；未生成文件
            """
                .formatted(look));
    // by another name of the folder
    Path other = folder.resolve("样本/../agency.docx");
    assertThat(refused(3, source, "--force", "--word-template", other)).contains("错误[F17]");
    assertThat(refused(1, source, reports.good("别的.yaml"), "--word-template", look))
        .contains("错误[F17]");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void throughLinks() throws IOException {
    Path source = reports.good("a.yaml");
    Path target = folder.resolve("a.docx");
    Files.createSymbolicLink(target, sample);
    assertThat(refused(3, source, "--word-template", sample)).contains("错误[F17]");
    Files.delete(target);
    Files.createLink(target, sample);
    assertThat(refused(3, source, "--word-template", sample)).contains("错误[F17]");
    Files.delete(target);
    Path look = Files.copy(sample, target);
    Path link = Files.createSymbolicLink(folder.resolve("样本.docx"), look);
    assertThat(refused(3, source, "--word-template", link)).contains("错误[F17]");
    Path linked = Files.createSymbolicLink(folder.resolve("同一个文件夹"), folder);
    assertThat(refused(3, source, "-o", linked, "--word-template", look)).contains("错误[F17]");
  }

  /** As on a file system to which both are one name. */
  @Test
  void byLetterCaseAndUnicodeForm() throws IOException {
    Path source = reports.good("Café é.yaml");
    for (String name :
        List.of(
            "CAFÉ É.docx",
            Normalizer.normalize("Café é.docx", Normalizer.Form.NFD),
            "café é.DOCX")) {
      Path look = Files.copy(sample, folder.resolve(name));
      assertThat(refused(3, source, "--word-template", look)).as(name).contains("错误[F17]");
      Files.delete(look);
    }
    Path look = Files.copy(sample, folder.resolve("Cafe e.docx"));
    assertThat(Console.run(source, "--word-template", look).code()).isZero();
  }

  @Test
  void lastYearsReport() throws IOException {
    reports.file("年报.docx", ManyReports.GOOD.replace("2021", "2020"));
    Path source = reports.file("年报.yaml", "上年报告: 年报.docx\n" + ManyReports.GOOD);
    assertThat(refused(3, source))
        .contains("错误[F17] 要生成的", "就是上年报告")
        .contains("建议：用 -o 指定另一个文件夹，或者把上年报告的扩展名改成 .yaml，“上年报告”一行也改");
    assertThat(refused(1, source, reports.wrong("别的.yaml"))).contains("错误[F17]");
  }

  @Test
  void theListAndOtherSourcesOfABatch() throws IOException {
    Path list = folder.resolve("年报.docx");
    Files.writeString(list, "年报.yaml\n");
    reports.good("年报.yaml");
    assertThat(refused(1, "--list", list)).contains("错误[F17]", "就是清单");
    reports.good("乙.pdf");
    reports.good("乙.yaml");
    Path both = Files.writeString(folder.resolve("清单.txt"), "乙.yaml\n乙.pdf\n");
    assertThat(refused(1, "--list", both)).contains("错误[F17] 要生成的", "就是源文件“");
    reports.good("丙.yaml");
    reports.good("丙.draft.docx");
    Files.writeString(both, "丙.yaml\n丙.draft.docx\n");
    assertThat(refused(1, "--draft", "--list", both)).doesNotContain("不是年报").contains("错误[F17]");
  }

  /** Two sources of one batch whose files would be one file through a link. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void outputsOfABatchThroughALink() throws IOException {
    Path source = reports.good("甲/2025.yaml");
    Path linked = Files.createSymbolicLink(folder.resolve("乙"), source.getParent());
    assertThat(refused(1, source, linked.resolve("2025.yaml"))).contains("错误[F15]");
    String decomposed = Normalizer.normalize("é.yaml", Normalizer.Form.NFD);
    Path one = reports.good("丙/é.yaml");
    Path other = reports.good("丁/" + decomposed);
    assertThat(refused(1, one, other, "-o", folder.resolve("成品"))).contains("错误[F15]");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFontBehindALink() throws IOException {
    Path source = reports.good("a.yaml");
    Path font = Path.of("fonts/LXGWWenKai-Regular.ttf").toRealPath();
    Files.createSymbolicLink(folder.resolve("a.pdf"), font);
    assertThat(refused(3, source)).contains("错误[F17] 要生成的", "就是字库");
    assertThat(Files.isSymbolicLink(folder.resolve("a.pdf"))).isTrue();
  }

  @Test
  void initMakesYamlOnly() throws IOException {
    for (String name : List.of("年报.docx", "年报.pdf", "年报", "年报.txt", "年报.yaml.bak", ".yaml")) {
      Path target = folder.resolve(name);
      assertThat(refused(2, "init", "--year", "2025", "某局", "-o", target))
          .as(name)
          .contains("命令用法不对：-o 后面应是扩展名为 .yaml 或 .yml 的文件名", target.toString());
    }
    for (String name : List.of("年报.yaml", "年报二.yml", "年报三.YAML")) {
      Path target = folder.resolve(name);
      assertThat(Console.run("init", "--year", "2025", "某局", "-o", target).code()).isZero();
    }
  }
}
