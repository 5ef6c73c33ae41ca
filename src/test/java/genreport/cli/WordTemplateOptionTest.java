package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --word-template} from the command line to the files. */
class WordTemplateOptionTest {

  private static final Path REPORT = Path.of("examples/2021/all-zero.yaml");

  @TempDir Path folder;

  @Test
  void theWordFileTakesTheLookAndThePdfStays() throws IOException {
    Path ordinary = folder.resolve("ordinary");
    Path own = folder.resolve("own");
    assertThat(Console.run(REPORT, "-o", ordinary).code()).isZero();
    Path look = ordinary.resolve("all-zero.docx");
    assertThat(Console.run(REPORT, "-o", own, "--word-template", look).code()).isZero();
    assertThat(own.resolve("all-zero.pdf"))
        .hasSameBinaryContentAs(ordinary.resolve("all-zero.pdf"));
    assertThat(Files.readAllBytes(own.resolve("all-zero.docx")))
        .isNotEqualTo(Files.readAllBytes(look));
  }

  @Test
  void nothingIsWrittenWithoutTheLook() {
    Console said = Console.run(REPORT, "-o", folder, "--word-template", "README.md");
    assertThat(said.code()).isEqualTo(ExitCode.FILES);
    assertThat(said.err())
        .isEqualTo(
            """
            错误[W1] 样本文件“README.md”不是能用的 .docx 文件：是文本或别的文件
              = 建议：用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”再用
            共 1 个错误，0 个警告；未生成文件
            """);
    assertThat(folder).isEmptyDirectory();
  }

  /** The look is refused beside the report's own errors, in one run. */
  @Test
  void theReportsErrorsAreSaidToo() throws IOException {
    Path report = Files.writeString(folder.resolve("a.yaml"), "年度: 2021\n");
    Console said = Console.run(report, "--word-template", folder.resolve("没有.docx"));
    assertThat(said.err()).contains("F1] 找不到样本文件", "a.yaml:1:9");
  }

  @Test
  void checkHasNoSuchOption() {
    assertThat(Console.run("check", REPORT, "--word-template", "a.docx").code())
        .isEqualTo(ExitCode.USAGE);
  }

  /** As Word writes it after some repairs, and as converters do. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "word/document2.xml",
        "word/document3.xml",
        "word/正文.xml",
        "main.xml",
        "a/b/c.xml"
      })
  void aMainPartOfAnyName(String name) throws IOException {
    Path ordinary = folder.resolve("ordinary");
    assertThat(Console.run(REPORT, "-o", ordinary).code()).isZero();
    Path look = renamed(ordinary.resolve("all-zero.docx"), name);
    assertThat(Console.run("verify", REPORT, look)).isEqualTo(agrees(look));
    Path own = folder.resolve("own");
    assertThat(Console.run(REPORT, "-o", own, "--word-template", look).code()).isZero();
    Path made = own.resolve("all-zero.docx");
    assertThat(Console.run("verify", REPORT, made)).isEqualTo(agrees(made));
    Path again = folder.resolve("again");
    assertThat(Console.run(REPORT, "-o", again, "--word-template", made).code()).isZero();
    assertThat(Console.run("verify", REPORT, again.resolve("all-zero.docx")))
        .isEqualTo(agrees(again.resolve("all-zero.docx")));
  }

  private static Console agrees(Path file) {
    return new Console(0, "与源文件一致：" + file + "\n", "");
  }

  /** Returns a copy of a Word file whose main part has another name; targets are absolute. */
  private Path renamed(Path word, String name) throws IOException {
    String folderName = name.substring(0, name.lastIndexOf('/') + 1);
    String list = folderName + "_rels/" + name.substring(folderName.length()) + ".rels";
    Path copy = folder.resolve("改名" + word.getName(word.getNameCount() - 2) + ".docx");
    try (ZipFile from = new ZipFile(word.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        byte[] content = from.getInputStream(entry).readAllBytes();
        String part = entry.getName();
        if (part.endsWith(".rels") || part.startsWith("[")) {
          content =
              new String(content, StandardCharsets.UTF_8)
                  .replaceAll("(?<!External\" )Target=\"(?!/|\\w+/|https?:)", "Target=\"/word/")
                  .replace("word/document.xml", name)
                  .getBytes(StandardCharsets.UTF_8);
        }
        to.putNextEntry(
            new ZipEntry(
                part.equals("word/document.xml")
                    ? name
                    : part.equals("word/_rels/document.xml.rels") ? list : part));
        to.write(content);
      }
    }
    return copy;
  }
}
