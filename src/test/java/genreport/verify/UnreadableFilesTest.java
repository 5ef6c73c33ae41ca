package genreport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Severity;
import genreport.output.word.LibreOffice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that can't be compared is refused in words that help. */
class UnreadableFilesTest {

  private static final Printed EXAMPLE = Printed.of("2021-all-zero");

  @TempDir Path folder;

  private Path file = Path.of("");

  private String refusal(byte[] content) throws IOException {
    file = Files.write(folder.resolve("a.pdf"), content);
    List<Diagnostic> found = Printed.found(EXAMPLE.source(), file);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).severity()).isEqualTo(Severity.FAILURE);
    assertThat(found.get(0).hints()).isNotEmpty();
    return found.get(0).rule() + " " + found.get(0).message().replace(file.toString(), "FILE");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void neitherPdfNorWord() throws Exception {
    assertThat(refusal(bytes("<html/>"))).isEqualTo("V4 FILE：既不是 PDF，也不是 Word 文件（.docx）");
    assertThat(refusal(new byte[0])).isEqualTo("V4 FILE：是空文件");
    assertThat(refusal(zip("xl/workbook.xml", "<workbook/>")))
        .isEqualTo("V4 FILE：不是 Word 文件，是别的程序的压缩文件或文档");
  }

  @Test
  void noFile() {
    List<Diagnostic> found = Printed.found(EXAMPLE.source(), folder.resolve("b.pdf"), folder);
    assertThat(found).extracting(Diagnostic::rule).containsExactly("F1", "F2");
  }

  @Test
  void oldWord() throws Exception {
    Path copy = Files.copy(EXAMPLE.word(), folder.resolve("old.docx"));
    LibreOffice.convert(List.of(copy), "doc", folder);
    assertThat(refusal(Files.readAllBytes(folder.resolve("old.doc"))))
        .isEqualTo("V4 FILE：是旧格式的 Word 文件（.doc）");
  }

  /** [MS-CFB] 2.2 and [MS-OFFCRYPTO] 2.1: a compound file with a stream of this name. */
  @Test
  void lockedWord() throws Exception {
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    locked.write(
        "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1".getBytes(StandardCharsets.ISO_8859_1));
    locked.write(new byte[1016]);
    locked.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
    assertThat(refusal(locked.toByteArray())).isEqualTo("V4 FILE：是加了密码的 Word 文件");
  }

  @Test
  void aLockedPdf() throws Exception {
    assertThat(refusal(locked("secret"))).isEqualTo("V4 FILE：这个 PDF 加了密码，不能打开");
    Path readable = Files.write(folder.resolve("readable.pdf"), locked(""));
    assertThat(Printed.differences(EXAMPLE.source(), readable)).isEmpty();
  }

  private static byte[] locked(String password) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(EXAMPLE.pdf().toFile())) {
      pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      pdf.save(out);
    }
    return out.toByteArray();
  }

  @Test
  void aScannedPdf() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      var image = new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.drawImage(LosslessFactory.createFromImage(pdf, image), 0, 0, 500, 700);
      }
      pdf.save(out);
    }
    assertThat(refusal(out.toByteArray())).isEqualTo("V4 FILE：里面没有文字，只有图像（例如扫描件），不能核对");
  }

  @Test
  void damaged() throws Exception {
    String damaged = "V4 FILE：文件已损坏，读不出来";
    assertThat(refusal(bytes("%PDF-1.7\n garbage"))).isEqualTo(damaged);
    assertThat(refusal(zip("word/document.xml", "<w:document")))
        .isEqualTo(damaged + "：缺少 [Content_Types].xml");
    byte[] word = Files.readAllBytes(EXAMPLE.word());
    assertThat(refusal(java.util.Arrays.copyOf(word, word.length / 2)))
        .isEqualTo(damaged + "：压缩包不完整");
  }

  /** Whatever is broken, something is said, and it is no fault of the program. */
  @Test
  void spoiled() throws Exception {
    Random random = new Random(7);
    for (Path whole : List.of(EXAMPLE.pdf(), EXAMPLE.word())) {
      for (int round = 0; round < 60; round++) {
        byte[] content = Files.readAllBytes(whole);
        for (int i = 0; i < 1 + random.nextInt(40); i++) {
          content[random.nextInt(content.length)] = (byte) random.nextInt(256);
        }
        Path spoiled = Files.write(folder.resolve("spoiled"), content);
        assertThat(Printed.found(EXAMPLE.source(), spoiled)).isNotNull();
      }
    }
  }

  private static byte[] zip(String name, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes(text));
      zip.closeEntry();
    }
    return out.toByteArray();
  }
}
