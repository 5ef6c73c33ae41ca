package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparing published files at the command line. */
class VerifyCommandTest {

  @TempDir Path folder;
  private Path source = Path.of("");

  @BeforeEach
  void print() throws Exception {
    source = Files.copy(Path.of("examples/2021/district-office.yaml"), folder.resolve("报告.yaml"));
    assertThat(Console.run(source).code()).isZero();
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private void changeSource(String from, String to) throws Exception {
    String text = Files.readString(source);
    assertThat(text).contains(from);
    Files.writeString(source, text.replace(from, to));
  }

  @Test
  void theFilesBesideTheSource() throws Exception {
    assertThat(Console.run("verify", source))
        .isEqualTo(
            new Console(
                0, "与源文件一致：%s\n与源文件一致：%s\n".formatted(file("报告.pdf"), file("报告.docx")), ""));
    Files.delete(file("报告.pdf"));
    assertThat(Console.run("verify", source).out()).isEqualTo("与源文件一致：" + file("报告.docx") + "\n");
    Files.delete(file("报告.docx"));
    Console none = Console.run("verify", source);
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.err()).startsWith("错误[F1] “" + source + "”旁边没有同名的 PDF 和 Word 文件\n");
  }

  @Test
  void aFileIsKnownByItsContent() throws Exception {
    Path renamed = Files.move(file("报告.pdf"), file("公布.docx"));
    assertThat(Console.run("verify", source, renamed))
        .isEqualTo(new Console(0, "与源文件一致：" + renamed + "\n", ""));
  }

  @Test
  void whatDiffers() throws Exception {
    changeSource("行政许可: 0", "行政许可: 5");
    Console verify = Console.run("verify", source, file("报告.docx"));
    assertThat(verify.code()).isEqualTo(1);
    assertThat(verify.out()).isEmpty();
    assertThat(verify.err())
        .startsWith("错误[V2] " + file("报告.docx") + "：表二“行政许可”行“本年处理决定数量”列：文件中为 0，源文件为 5\n")
        .contains("行政许可: 5", "= 建议：以台账为准")
        .endsWith("共 1 个错误，0 个警告\n");
  }

  @Test
  void forPrograms() throws Exception {
    changeSource("行政许可: 0", "行政许可: 5");
    Path word = file("报告.docx");
    assertThat(Console.run("verify", "--format", "json", source, word).out())
        .startsWith("{\"version\":1,\"errors\":1,")
        .contains(
            "\"rule\":\"V2\"",
            "{\"path\":\"主动公开.行政许可\",\"label\":\"行政许可\",\"value\":\"5\"}",
            "行政许可\",\"value\":\"0\"}");
    assertThat(Console.run("verify", "--format", "sarif", source, word).out())
        .contains("\"ruleId\":\"V2\"");
  }

  @Test
  void aSourceWithErrorsIsNotCompared() throws Exception {
    changeSource("行政许可: 0", "行政许可: 四");
    Console verify = Console.run("verify", source);
    assertThat(verify.code()).isEqualTo(1);
    assertThat(verify.err()).contains("错误[X5]").doesNotContain("[V");
  }

  @Test
  void wrongUse() {
    assertThat(Console.run("verify").code()).isEqualTo(2);
    assertThat(Console.run("verify", "--help").out())
        .startsWith("用法：genreport verify [选项] 报告.yaml [文件.pdf] [文件.docx]\n");
  }

  @Test
  void headsAndFeetOfTheAgencyAreNamed() throws Exception {
    Path pdf = file("报告.pdf");
    Path stamped = file("公布.pdf");
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDType0Font face =
          PDType0Font.load(document, Path.of("fonts/NotoSerifSC_400Regular.ttf").toFile());
      for (PDPage page : document.getPages()) {
        try (PDPageContentStream content =
            new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
          write(content, face, page.getMediaBox().getHeight() - 40, "为民服务，公开透明");
          write(content, face, 40, "电话：010-12345678");
        }
      }
      document.save(stamped.toFile());
    }
    assertThat(Console.run("verify", source, stamped))
        .isEqualTo(
            new Console(
                0,
                "与源文件一致：" + stamped + "\n",
                stamped + "：页眉“为民服务，公开透明”、页脚“电话：010-12345678”没有核对，源文件里没有这些字，请自己看一看\n"));
    assertThat(Console.run("verify", "--format", "json", source, stamped).err())
        .startsWith(stamped + "：页眉“为民服务");
  }

  private static void write(PDPageContentStream content, PDType0Font face, float y, String text)
      throws IOException {
    content.beginText();
    content.setFont(face, 12);
    content.newLineAtOffset(90, y);
    content.showText(text);
    content.endText();
  }
}
