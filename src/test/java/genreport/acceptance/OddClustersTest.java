package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import genreport.Bundled;
import genreport.acceptance.reading.VeraPdf;
import genreport.document.Block;
import genreport.document.Document;
import genreport.document.Heading;
import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.document.Title;
import genreport.font.Face;
import genreport.font.Faces;
import genreport.font.MadeFont;
import genreport.output.pdf.PdfWriter;
import genreport.typeset.Typesetter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rare characters, marks and forms, in every kind of text: what is printed is what was written. */
class OddClustersTest {

  private static final String FORM = "葛\uDB40\uDD00";

  @TempDir Path folder;

  /** Every character of extension A and B that the bundle has is set, and read back as itself. */
  @Test
  void everyCharacterOfTheExtensionsIsReadBack() throws Exception {
    Faces faces = Bundled.faces();
    StringBuilder text = new StringBuilder();
    for (int character = 0x3400; character <= 0x2A6DF; character++) {
      character = character == 0x4DC0 ? 0x20000 : character;
      if (faces.missingGlyphs(Character.toString(character)).isEmpty()) {
        text.appendCodePoint(character);
      }
    }
    assertThat(text.codePoints().filter(c -> c < 0x20000)).hasSize(6592);
    assertThat(text.codePoints().filter(c -> c >= 0x20000)).hasSize(531);
    Path pdf = written(List.of(paragraph(text.toString())), faces);
    assertThat(body(pdfBox(pdf))).isEqualTo(text.toString());
    assertThat(body(poppler(pdf))).isEqualTo(text.toString());
  }

  @Test
  void oddLettersAreReadBackFromEveryKindOfText() throws Exception {
    String odd = "𠮷㐂礼\uFE00某é①";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Title("title", List.of(odd)));
    for (int level = 1; level <= 4; level++) {
      blocks.add(new Heading(level, "heading-" + level, List.of(new Inline.Text(odd, ""))));
    }
    blocks.add(paragraph(odd));
    Path pdf = written(blocks, Bundled.faces());
    assertThat(VeraPdf.failures(pdf)).isEmpty();
    for (String read : List.of(pdfBox(pdf), poppler(pdf))) {
      assertThat(read.lines().filter(odd::equals)).hasSize(6);
    }
  }

  @Test
  void aFormOfAnOwnFaceIsPrintedAndReadBack() throws Exception {
    Path fonts = Files.createDirectories(folder.resolve("fonts"));
    Face serif = Bundled.faces().face("body");
    MadeFont plain = MadeFont.of(serif, "某葛，").named("宋体", "SimSun", "SimSun");
    MadeFont forms =
        MadeFont.of(serif, "葛喝")
            .named("宋体-ExtB", "SimSun-ExtB", "SimSun-ExtB")
            .form('葛', 0xE0100, '喝');
    MadeFont.write(fonts.resolve("a.ttc"), MadeFont.collection(plain, forms));
    Faces faces = Faces.open(Bundled.FONTS, List.of(fonts), Bundled.styles()).value().orElseThrow();
    String text = "某葛，某" + FORM + "，某葛";
    Block cellText = new Paragraph("table", List.of(new Inline.Text(text, "")));
    Path pdf = written(List.of(cellText, paragraph(text)), faces);
    assertThat(VeraPdf.failures(pdf)).isEmpty();
    assertThat(pdfBox(pdf).lines().filter(text::equals)).hasSize(2);
    assertThat(poppler(pdf).lines().filter(text::equals)).hasSize(2);
  }

  @Test
  void aMarkIsReadWithItsLetter() throws Exception {
    Path pdf = written(List.of(paragraph("cafe\u0301和q\u0301、第1\u20DD项")), Bundled.faces());
    assertThat(VeraPdf.failures(pdf)).isEmpty();
    assertThat(body(poppler(pdf))).isEqualTo("café和q\u0301、第1\u20DD项");
  }

  private static Paragraph paragraph(String text) {
    return new Paragraph("body", List.of(new Inline.Text(text, "")));
  }

  private Path written(List<Block> blocks, Faces faces) throws IOException {
    Document document = new Document("标题", "机关", blocks);
    Typesetter typesetter = new Typesetter(Bundled.styles(), faces);
    return Files.write(folder.resolve("a.pdf"), PdfWriter.write(typesetter.typeset(document)));
  }

  /** All text without line ends and page numbers. */
  private static String body(String text) {
    StringBuilder body = new StringBuilder();
    text.lines()
        .map(line -> line.replace("\f", ""))
        .filter(line -> !line.startsWith("—"))
        .forEach(body::append);
    return body.toString();
  }

  private static String pdfBox(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String poppler(Path pdf) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdftotext")), "poppler is not installed");
    Process process =
        new ProcessBuilder("/usr/bin/pdftotext", "-enc", "UTF-8", pdf.toString(), "-").start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return text;
  }
}
