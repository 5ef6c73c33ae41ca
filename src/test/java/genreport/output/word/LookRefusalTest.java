package genreport.output.word;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Diagnostic;
import genreport.output.word.look.WordLook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a file whose look can't be taken. */
class LookRefusalTest {

  private static final byte[] COMPOUND = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  @TempDir Path folder;

  private String said(byte[] content) {
    try {
      return said(Files.write(folder.resolve("样本.docx"), content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String said(Path file) {
    List<Diagnostic> findings = WordLook.read(file, file.getFileName().toString()).diagnostics();
    assertThat(findings).hasSize(1).allMatch(finding -> !finding.hints().isEmpty());
    return findings.get(0).rule() + " " + findings.get(0).message();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] compound(String stream) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(COMPOUND);
    out.writeBytes(new byte[600]);
    out.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
    return out.toByteArray();
  }

  @Test
  void whatIsNoFile() throws IOException {
    assertThat(said(folder.resolve("没有.docx"))).isEqualTo("F1 找不到样本文件“没有.docx”");
    Path inner = Files.createDirectories(folder.resolve("文件夹"));
    assertThat(said(inner)).isEqualTo("F2 “文件夹”是文件夹，不是样本文件");
  }

  @Test
  void whatIsNoDocx() {
    assertThat(said(latin("%PDF-1.7"))).isEqualTo("W1 样本文件“样本.docx”不是能用的 .docx 文件：是 PDF");
    assertThat(said(latin("{\\rtf1"))).endsWith("：是 RTF 文档");
    assertThat(said(latin("text"))).endsWith("：是文本或别的文件");
    assertThat(said(new byte[0])).endsWith("：是空文件");
    assertThat(said(compound("WordDocument"))).endsWith("：是旧格式的 Word 文档（.doc、.wps）");
    assertThat(said(compound("Workbook"))).endsWith("：是旧格式的办公文件");
    assertThat(said(LookFile.zip(Map.of("a.txt", latin("a"))))).endsWith("：是压缩包或别的文件");
    String sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    assertThat(said(LookFile.word().mainType(sheet).bytes()))
        .endsWith("：是 Excel、PowerPoint 或别的办公文件");
    String strict = "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>";
    assertThat(said(LookFile.wps().part("word/document.xml", strict).bytes()))
        .endsWith("：是“严格 Open XML”格式的 Word 文档");
  }

  @Test
  void macrosAndControls() {
    assertThat(said(LookFile.word().part("word/vbaProject.bin", "x").bytes()))
        .isEqualTo("W2 样本文件“样本.docx”带有宏");
    String type = "application/vnd.ms-word.document.macroEnabled.main+xml";
    assertThat(said(LookFile.word().mainType(type).bytes())).isEqualTo("W2 样本文件“样本.docx”带有宏");
    assertThat(said(headerRelatedTo("control", "activeX1.xml", ""))).endsWith("带有ActiveX 控件");
  }

  @Test
  void aPassword() {
    assertThat(said(compound("EncryptedPackage"))).isEqualTo("W4 样本文件“样本.docx”加了密，没有密码不能读");
  }

  @Test
  void damage() {
    byte[] whole = LookFile.word().bytes();
    assertThat(said(Arrays.copyOf(whole, whole.length / 2)))
        .isEqualTo("W3 样本文件“样本.docx”已经损坏：压缩包不完整");
    assertThat(said(LookFile.word().part("word/styles.xml", "<w:styles").bytes()))
        .endsWith("：里面的 word/styles.xml 不是完好的 XML");
    assertThat(said(LookFile.word().part("word/header1.xml", "<a></b>").bytes()))
        .endsWith("：里面的 word/header1.xml 不是完好的 XML");
    assertThat(said(new LookFile().document("<w:p/>").bytes())).endsWith("：缺少样式（styles.xml）");
    assertThat(said(headerRelatedTo("image", "media/none.png", "")))
        .endsWith("：缺少 word/media/none.png");
    assertThat(said(LookFile.wps().part("word/document.xml", "<a/>").bytes()))
        .endsWith("：正文（document.xml）里没有内容");
  }

  /** A flipped bit in the middle is either no zip any more, or a wrong checksum: never a report. */
  @Test
  void everyFlippedByteIsUsableOrDamaged() throws IOException {
    byte[] whole = LookFile.wps().bytes();
    for (int i = 0; i < whole.length; i += 7) {
      byte[] spoiled = whole.clone();
      spoiled[i] ^= 0x55;
      Path file = Files.write(folder.resolve("样本.docx"), spoiled);
      WordLook.read(file, "样本.docx")
          .diagnostics()
          .forEach(finding -> assertThat(finding.rule()).matches("W[135]|F4"));
    }
  }

  /** Nothing is read from outside, and no entity is opened out. */
  @Test
  void aDocumentTypeIsRefused() {
    String entity =
        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + LookFile.root("styles", "").replace("></w:styles>", ">&e;</w:styles>");
    assertThat(said(LookFile.word().part("word/styles.xml", entity).bytes()))
        .endsWith("：里面的 word/styles.xml 不是完好的 XML");
    String plain = "<!DOCTYPE a>" + LookFile.root("styles", "");
    assertThat(said(LookFile.word().part("word/styles.xml", plain).bytes()))
        .endsWith("：里面的 word/styles.xml 不是完好的 XML");
    String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
    assertThat(said(LookFile.word().part("word/styles.xml", deep).bytes()))
        .endsWith("：里面的 word/styles.xml 不是完好的 XML");
  }

  @Test
  void sizes() {
    assertThat(said(new byte[20 * 1024 * 1024 + 1])).isEqualTo("W5 样本文件“样本.docx”太大：文件超过 20 MB");
    byte[] bomb = LookFile.word().part("word/media/a.png", new byte[65 * 1024 * 1024]).bytes();
    assertThat(bomb.length).isLessThan(200_000);
    assertThat(said(bomb)).endsWith("太大：解开后超过 64 MB");
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i <= 2000; i++) {
      many.put("e" + i, new byte[0]);
    }
    assertThat(said(LookFile.zip(many))).endsWith("太大：里面的文件超过 2000 个");
  }

  @Test
  void headersThatCantBeTakenAlong() {
    String change = "<w:p><w:ins w:id=\"1\" w:author=\"张\"><w:r/></w:ins></w:p>";
    assertThat(said(LookFile.word().part("word/header2.xml", LookFile.root("hdr", change)).bytes()))
        .isEqualTo("W6 样本文件“样本.docx”的页眉页脚里有修订或批注");
    assertThat(said(headerRelatedTo("image", "http://example.org/a.png", "External")))
        .endsWith("的页眉页脚里有链接到文件以外的图片或内容");
    assertThat(said(headerRelatedTo("oleObject", "embeddings/a.bin", ""))).endsWith("的页眉页脚里有嵌入的对象");
  }

  /** A field that fetches is found though Word has cut its instruction. */
  @Test
  void fieldsThatFetch() {
    String field =
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>"
            + " INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE \"http://example.org/a.png\""
            + " </w:instrText></w:r></w:p>";
    assertThat(said(LookFile.word().part("word/header2.xml", LookFile.root("hdr", field)).bytes()))
        .endsWith("的页眉页脚里有从别的文件取内容的域");
  }

  private static byte[] headerRelatedTo(String kind, String target, String mode) {
    String relationship = LookFile.relationship("rId1", kind, target);
    if (!mode.isEmpty()) {
      relationship = relationship.replace("/>", " TargetMode=\"" + mode + "\"/>");
    }
    return LookFile.word()
        .part("word/_rels/header1.xml.rels", LookFile.relationships(relationship))
        .bytes();
  }
}
