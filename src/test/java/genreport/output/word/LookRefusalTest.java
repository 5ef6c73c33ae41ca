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
    return said(write(content));
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
        .isEqualTo("W6 样本文件“样本.docx”的页眉（word/header2.xml）里有修订或批注");
    assertThat(said(headerRelatedTo("image", "http://example.org/a.png", "External")))
        .endsWith("）里有链接到文件以外的图片或内容");
    assertThat(said(headerRelatedTo("oleObject", "embeddings/a.bin", "")))
        .endsWith("的页眉（word/header1.xml）里有嵌入的对象");
  }

  /** A field is let through by its name alone, however its code is spaced, cut or nested. */
  @Test
  void fieldsThatFetch() {
    List.of(
            "INCLUDETEXT",
            "includepicture",
            "DDE",
            "DDEAUTO",
            "LINK",
            "DATABASE",
            "IMPORT",
            "INCLUDE",
            "AUTOTEXT",
            "MACROBUTTON",
            "HYPERLINK",
            "RD",
            "ADDIN",
            "FORMTEXT",
            "ASK")
        .forEach(
            name ->
                List.of(" ", "", "\t", "\n", "\u00A0", "\u3000", "\u2003")
                    .forEach(
                        space ->
                            assertRefused(
                                codeOf(space + name + (space.isEmpty() ? " " : space) + "x"),
                                name)));
    assertRefused(codeOf(" INCLUDE", "PICTURE \"http://example.org/a.png\" "), "INCLUDEPICTURE");
    assertRefused("<w:fldSimple w:instr=\"\u00A0DDEAUTO c:\\ x\"/>", "DDEAUTO");
    assertRefused(codeOf("\u200BLINK x"), "\u200BLINK");
    String made =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + codeOf(" QUOTE LINK ") + CODE_LINK;
    assertRefused(made, "\uFFFC");
    assertRefused("<w:r><w:instrText>LINK x</w:instrText></w:r>", "LINK");
  }

  private static final String CODE_LINK =
      "<w:r><w:instrText xml:space=\"preserve\"> x </w:instrText></w:r>"
          + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

  private static String codeOf(String... pieces) {
    StringBuilder runs = new StringBuilder("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>");
    for (String piece : pieces) {
      runs.append("<w:r><w:instrText>").append(piece).append("</w:instrText></w:r>");
    }
    return runs.append("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>").toString();
  }

  private void assertRefused(String field, String name) {
    String header = LookFile.root("hdr", "<w:p>" + field + "</w:p>");
    assertThat(said(LookFile.word().part("word/header2.xml", header).bytes()))
        .isEqualTo(
            "W6 样本文件“样本.docx”的 word/header2.xml 里有不能带走的域“%s”"
                .formatted(name.toUpperCase(java.util.Locale.ROOT)));
  }

  @Test
  void fieldsOfThePageAndTheDayGoAlong() {
    for (String code :
        List.of("PAGE", " page \\* MERGEFORMAT ", "= { PAGE } + 1", "STYLEREF 1", "DATE", "")) {
      byte[] file =
          LookFile.word()
              .part("word/header2.xml", LookFile.root("hdr", "<w:p>" + codeOf(code) + "</w:p>"))
              .bytes();
      assertThat(WordLook.read(write(file), "样本.docx").diagnostics()).as(code).isEmpty();
    }
  }

  /** What a part is, its relationship says, not its content type or its name. */
  @Test
  void fieldsInPartsOfOddNamesAndTypes() {
    String footer = LookFile.root("ftr", "<w:p>" + codeOf("DDEAUTO c") + "</w:p>");
    for (String type : List.of("application/x", "APPLICATION/XML; charset=utf-8", "image/png")) {
      LookFile file =
          LookFile.word().part("word/footer1.xml", footer).type("word/footer1.xml", type);
      assertThat(said(file.bytes())).as(type).endsWith("里有不能带走的域“DDEAUTO”");
    }
    assertThat(said(LookFile.word().part("word/numbering.xml", footer).bytes()))
        .endsWith("“DDEAUTO”");
  }

  @Test
  void sourcesWithoutARelationship() {
    String picture =
        "<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\">"
            + "<v:imagedata src=\"http://example.org/a.png\"/></v:shape></w:pict></w:r></w:p>";
    assertThat(
            said(LookFile.word().part("word/header2.xml", LookFile.root("hdr", picture)).bytes()))
        .endsWith("）里有链接到文件以外的图片或内容");
    assertThat(said(headerRelatedTo("hyperlink", "file://host/share", "External")))
        .endsWith("）里有链接到文件以外的图片或内容");
    assertThat(said(headerRelatedTo("chart", "charts/chart1.xml", "")))
        .endsWith("的页眉（word/header1.xml）里有不能带走的内容（chart）");
  }

  /** Two programs may take different ones of two entries, or entries that the directory hides. */
  @Test
  void zipsThatMeanTwoThings() {
    byte[] twice = LookFile.word().part("word/%73tyles.xml", "x").bytes();
    assertThat(said(twice)).startsWith("W3").contains("里面有两个 word/");
    byte[] piece = LookFile.word().part("word/document.xml/[0].piece", "x").bytes();
    assertThat(said(piece)).contains("里面有两个 ");
    byte[] slash = LookFile.word().part("WORD\\Styles.xml", "x").bytes();
    assertThat(said(slash)).contains("里面有两个 ");
  }

  private Path write(byte[] content) {
    try {
      return Files.write(folder.resolve("样本.docx"), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
