package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.SmallReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a clerk meets it: what it prints, its exit codes, what it leaves behind. */
class CommandLineTest {

  private static final String GOOD = SmallReport.TEXT;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void clear() {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
  }

  private int run(Object... arguments) {
    String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    return new CommandRunner(Path.of(""), new PrintWriter(out), new PrintWriter(err), Terminal.NONE)
        .run(words);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesBothFilesBesideTheSource() throws IOException {
    Path source = file("年报 2021.yaml", GOOD);
    assertThat(run(source)).isEqualTo(0);
    assertThat(out)
        .hasToString(
            "已生成 %s%n已生成 %s%n"
                .formatted(folder.resolve("年报 2021.pdf"), folder.resolve("年报 2021.docx")));
    assertThat(err.toString()).isEmpty();
    assertThat(files()).containsExactly("年报 2021.docx", "年报 2021.pdf", "年报 2021.yaml");
  }

  @Test
  void writesADraftInSpiteOfErrorsUnderANameOfItsOwn() throws IOException {
    Path source = file("a.yaml", GOOD.replace("予以公开: {自然人: 1}", "予以公开: {自然人: 2}"));
    assertThat(run("--draft", source)).isEqualTo(1);
    assertThat(out)
        .hasToString(
            "已生成草稿 %s%n已生成草稿 %s%n"
                .formatted(folder.resolve("a.draft.pdf"), folder.resolve("a.draft.docx")));
    assertThat(err.toString()).endsWith("个警告；已生成草稿\n");
    assertThat(files()).containsExactly("a.draft.docx", "a.draft.pdf", "a.yaml");
  }

  @Test
  void writesNoDraftOfWhatIsNoReport() throws IOException {
    Path source = file("a.yaml", "无\n");
    assertThat(run("--draft", source)).isEqualTo(1);
    assertThat(err.toString()).endsWith("个警告；未生成草稿\n");
    assertThat(files()).containsExactly("a.yaml");
  }

  @Test
  void aCheckHasNoDraft() throws IOException {
    assertThat(run("check", "--draft", file("a.yaml", GOOD))).isEqualTo(2);
  }

  @Test
  void writesIntoAFolderThatItMakes() throws IOException {
    Path source = file("a.yaml", GOOD);
    Path target = folder.resolve("输出/2021");
    assertThat(run(source, "-o", target)).isEqualTo(0);
    assertThat(target.resolve("a.pdf")).exists();
    assertThat(target.resolve("a.docx")).exists();
  }

  @Test
  void aTabIsASpace() throws IOException {
    Path source = file("a.yaml", GOOD.replace("人手不足，已经充实。", "|\n  电话\t0000\t"));
    assertThat(run(source)).isEqualTo(0);
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("a.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("电话 0000");
    }
  }

  @Test
  void takesThePlaceOfFormerFiles() throws IOException {
    Path source = file("a.yaml", GOOD);
    file("a.pdf", "old");
    assertThat(run(source)).isEqualTo(0);
    assertThat(folder.resolve("a.pdf")).content(StandardCharsets.ISO_8859_1).startsWith("%PDF-");
    assertThat(files()).containsExactly("a.docx", "a.pdf", "a.yaml", "a.上一版.pdf");
  }

  @Test
  void aWrongSumWritesNothing() throws IOException {
    Path source = file("a.yaml", GOOD.replace("新收: {自然人: 1}", "新收: {自然人: 2}"));
    assertThat(run(source)).isEqualTo(1);
    assertThat(err)
        .hasToString(
            """
            错误[X3] 自然人列：一＋二（2＋0＝2）≠ 三（七）＋四（1＋0＝1），相差 1
             ┌─ FILE:5:19
            5│ 依申请公开: {新收: {自然人: 2}, 予以公开: {自然人: 1}}
             │                             ^
             = 依据：表三“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”
             = 建议：核对结转下年度的自然人数，应为 1，或更正新收、上年结转和办理结果
            共 1 个错误，0 个警告；未生成文件
            """
                .replace("FILE", source.toString()));
    assertThat(out.toString()).isEmpty();
    assertThat(files()).containsExactly("a.yaml");
  }

  @Test
  void sameFindingsAsJson() throws IOException {
    Path source = file("a.yaml", GOOD.replace("新收: {自然人: 1}", "新收: {自然人: 2}"));
    assertThat(run(source, "--format", "json")).isEqualTo(1);
    assertThat(out.toString()).contains("\"version\"", "\"X3\"", "\"line\"", "自然人列：一＋二（2＋0＝2）");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aMissingFile() {
    assertThat(run(folder.resolve("没有.yaml"))).isEqualTo(3);
    assertThat(err.toString()).contains("没有.yaml").contains("找不到").doesNotContain("Exception");
  }

  @Test
  void aFolder() {
    assertThat(run(folder)).isEqualTo(3);
    assertThat(err.toString()).contains("文件夹").doesNotContain("Exception");
  }

  @Test
  void anEmptyFile() throws IOException {
    assertThat(run(file("a.yaml", ""))).isEqualTo(1);
    assertThat(err.toString()).contains("空").doesNotContain("Exception");
  }

  @Test
  void aBinaryFile() throws IOException {
    Path source = folder.resolve("a.yaml");
    Files.write(source, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 1, 2, 3});
    assertThat(run(source)).isEqualTo(3);
    assertThat(err.toString()).doesNotContain("Exception").contains("错误");
  }

  @Test
  void aFileOfAHundredMegabytes() throws IOException {
    Path source = folder.resolve("a.yaml");
    try (RandomAccessFile file = new RandomAccessFile(source.toFile(), "rw")) {
      file.setLength(100_000_000);
    }
    assertThat(run(source)).isEqualTo(3);
    assertThat(err.toString()).doesNotContain("Exception").contains("超过 8 MB");
  }

  @Test
  void aFileInAnotherEncoding() throws IOException {
    Path source = folder.resolve("a.yaml");
    Files.write(source, GOOD.getBytes(Charset.forName("GB18030")));
    assertThat(run(source)).isEqualTo(1);
    assertThat(err.toString()).contains("UTF-8").doesNotContain("Exception");
  }

  @Test
  void brokenYaml() throws IOException {
    assertThat(run(file("a.yaml", GOOD.replace("{自然人: 1}}", "{自然人: 1")))).isEqualTo(1);
    assertThat(err.toString()).contains("a.yaml:5").doesNotContain("Exception");
  }

  @Test
  void aListInsteadOfKeys() throws IOException {
    assertThat(run(file("a.yaml", "- 1\n- 2\n"))).isEqualTo(1);
    assertThat(err.toString()).contains("键: 值");
  }

  @Test
  void anOutputFolderThatIsAFile() throws IOException {
    Path source = file("a.yaml", GOOD);
    Path taken = file("taken", "");
    assertThat(run(source, "-o", taken)).isEqualTo(3);
    assertThat(err.toString()).contains("“" + taken + "”是文件，不是文件夹").doesNotContain("Exception");
    assertThat(files()).containsExactly("a.yaml", "taken");
  }

  @Test
  void aFolderInThePlaceOfTheSecondFileLeavesTheFirstAsItWas() throws IOException {
    Path source = file("a.yaml", GOOD);
    file("a.pdf", "old");
    Files.createDirectories(folder.resolve("a.docx/inner"));
    assertThat(run(source)).isEqualTo(3);
    assertThat(folder.resolve("a.pdf")).hasContent("old");
    assertThat(files()).containsExactly("a.docx", "a.pdf", "a.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"某局", "某局.yml", "某局.YAML", "某某局.yaml", "某局.docx"})
  void aNameThatIsAlmostOne(String written) throws IOException {
    file("某局.yaml", GOOD);
    assertThat(run("check", folder.resolve(written))).isEqualTo(3);
    assertThat(err.toString())
        .startsWith("错误[F1] 找不到文件“" + folder.resolve(written) + "”")
        .contains("写成“" + folder.resolve("某局.yaml") + "”");
  }

  @Test
  void noArguments() {
    assertThat(run()).isEqualTo(2);
    assertThat(err).hasToString("命令用法不对：没有写报告的文件名\n运行 genreport --help 查看用法\n");
  }

  @Test
  void anUnknownOption() {
    assertThat(run("--colour", "a.yaml")).isEqualTo(2);
    assertThat(err.toString()).startsWith("命令用法不对：不认识选项“--colour”\n");
  }

  @Test
  void anUnknownFormat() {
    assertThat(run("--format", "xml", "a.yaml")).isEqualTo(2);
    assertThat(err.toString()).startsWith("命令用法不对：--format 应为 text、json 或 sarif，现为“xml”");
  }

  @ParameterizedTest
  @CsvSource({
    "a.yaml -o, 选项 --output 后面没有写文件夹",
    "a.yaml b.yaml --jobs 0, --jobs 应为 1 至 256 的整数，现为“0”",
    "a.yaml b.yaml --jobs 两, --jobs 应为 1 至 256 的整数，现为“两”",
    "check --fix a.yaml b.yaml, --fix 一次只改一个文件，写出它的名字",
    "chek a.yaml, 没有“chek”这个命令，是不是 check？",
    "show X3, 没有“show”这个命令，可用的有：check、verify、init、edit、explain、schema",
    "check -o x a.yaml, 命令 check 没有选项“-o”；要生成文件，写成：genreport -o x a.yaml",
    "check --draft a.yaml, 写成：genreport --draft a.yaml",
    "--year 2025 某局, “--year”是命令 init 的选项，写成：genreport init --year 2025 某局",
    "check --year=2025 某局, 写成：genreport init --year=2025 某局",
    "explain -o x, 不认识选项“-o”",
    "check -o x, 只要检查，写成：genreport check 报告.yaml；要生成文件，写成：genreport 报告.yaml -o x",
    "check a.yaml -o, 只要检查，写成：genreport check a.yaml；要生成文件，写成：genreport a.yaml -o 文件夹",
    "某局, 要给“某局”新建一份源文件，写成：genreport init --year 年度 某局（年度写四位数字）",
    "check 某局, 写成：genreport init --year 年度 某局",
    "2024 某局, 新建一份源文件，写成：genreport init --year 2024 某局；已有源文件的",
    "init 2024 某局, 年度前面写 --year，写成：genreport init --year 2024 某局",
    "a.yaml -o report.pdf, 要叫别的名字，先给源文件改名；写成：genreport a.yaml",
    "--force --output=out/年报.docx a.yaml, “out/年报.docx”是文件名；",
    "--force -o out/年报.docx a.yaml, 写成：genreport --force a.yaml -o out",
    "verify a.pdf a.docx a.yaml, 源文件写在前面，写成：genreport verify a.yaml a.pdf a.docx",
    "生成 a.yaml, 生成文件不用写命令，写成：genreport a.yaml",
    "检查 a.yaml, 没有“检查”这个命令，写成：genreport check a.yaml",
    "--check a.yaml, check 是命令，前面不写“-”，写成：genreport check a.yaml",
    "help check, 查看用法，写成：genreport check --help",
    "--pdf a.yaml, 不认识选项“--pdf”",
    "help, 查看用法，写成：genreport --help",
    "help check, 运行 genreport check --help 查看用法",
    "version, 查看版本，写成：genreport --version",
    "a.yaml a.pdf, “a.pdf”不是报告的源文件；生成的文件与源文件同名，放在哪个文件夹用 -o 写明，写成：genreport a.yaml -o 文件夹",
    "--strct a.yaml, 不认识选项“--strct”，是不是 --strict？",
    "check --fix=1 a.yaml, 选项 --fix 后面不用写“=”和别的内容",
    "a.yaml --format, 选项 --format 后面没有写 text 或 json 或 sarif",
    "explain X1 X2, 多写了“X2”；名字里有空格的，整个名字用引号括起来",
    "a.yaml -o x -o y, 选项 --output 只能写一次",
    "--draft --embed-fonts a.yaml, --draft、--embed-fonts 不能一起用，只写一个"
  })
  void wrongUseIsToldInChinese(String arguments, String expected) {
    assertThat(run((Object[]) arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(expected).doesNotContainPattern("[A-Z][a-z]+ ");
  }

  @ParameterizedTest
  @CsvSource({"a.yaml, 是文件，不是文件夹", "a.yaml/sub, 路径中有一段是文件，不是文件夹"})
  void anOutputFolderThatIsAFile(String output, String expected) throws IOException {
    Path source = file("a.yaml", GOOD);
    assertThat(run(source, "-o", folder.resolve(output))).isEqualTo(3);
    assertThat(err.toString()).contains(expected);
  }

  @Test
  void aTemplateFolderThatIsNone() {
    assertThat(run("--templates", "nowhere", "a.yaml")).isEqualTo(2);
    assertThat(err.toString()).contains("--templates 指定的不是文件夹：nowhere");
  }

  @Test
  void help() {
    assertThat(run("--help")).isEqualTo(0);
    assertThat(out.toString()).contains("用法：genreport [选项] 报告.yaml", "--templates", "退出码");
  }

  @Test
  void aTemplateOfTheAgencysOwnTakesThePlaceOfTheBundledOne() throws IOException {
    Path own = folder.resolve("own");
    Files.createDirectories(own.resolve("common"));
    String parts = Files.readString(Path.of("templates/common/parts.ftlx"));
    Files.writeString(
        own.resolve("common/parts.ftlx"),
        parts.replace(
            "<@text path/>\n</#macro>\n\n<#-- A section", "<blink/>\n</#macro>\n\n<#-- A section"));
    assertThat(run(file("a.yaml", GOOD), "--templates", own)).isEqualTo(1);
    assertThat(err.toString()).contains("错误[T1] 这里不能用 <blink>", "common/parts.ftlx:7:1");
  }
}
