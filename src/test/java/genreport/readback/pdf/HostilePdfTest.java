package genreport.readback.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.readback.PublishedPart;
import genreport.readback.pdf.EditedPdf.Edit;
import genreport.robustness.ProcessorTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** Files made to wear the reader out are refused, soon and in words that help. */
class HostilePdfTest {

  private static final String LARGE = "V4 a.pdf：这个 PDF 太大或者太复杂，不会是一份年报：";
  private static final String DAMAGED = "V4 a.pdf：文件已损坏，读不出来";

  private static String said(Edit edit) {
    return said(EditedPdf.edited(SamplePdf.file(), 2, edit));
  }

  private static String said(byte[] file) {
    Outcome<List<PublishedPart>> read = ProcessorTime.limitOfProcess(() -> SamplePdf.read(file));
    if (read.diagnostics().isEmpty()) {
      return "";
    }
    Diagnostic first = read.diagnostics().get(0);
    assertThat(first.hints()).isNotEmpty();
    return first.rule() + " " + first.message();
  }

  /** A gigabyte of blanks. */
  private static byte[] bomb(int megabytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream deflating =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED), 1 << 16)) {
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < megabytes; i++) {
        deflating.write(blanks);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream deflating = new DeflaterOutputStream(out)) {
      deflating.write(content);
    }
    return out.toByteArray();
  }

  private static void setRaw(EditedPdf file, byte[] raw, COSName... filters) throws IOException {
    COSStream stream = file.file().getDocument().createCOSStream();
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(raw);
    }
    COSArray names = new COSArray();
    names.addAll(List.of(filters));
    stream.setItem(COSName.FILTER, names);
    file.page().getCOSObject().setItem(COSName.CONTENTS, stream);
  }

  @Test
  void streamsThatUnpackToGigabytes() {
    String said = LARGE + "解压以后超过 96 MB";
    byte[] bomb = bomb(300);
    assertThat(said(file -> setRaw(file, bomb, COSName.FLATE_DECODE))).isEqualTo(said);
    assertThat(
            said(file -> setRaw(file, deflated(bomb), COSName.FLATE_DECODE, COSName.FLATE_DECODE)))
        .isEqualTo(said);
  }

  @Test
  void aMillionOperators() {
    assertThat(said(file -> file.after("q Q ".repeat(600_000))))
        .isEqualTo(LARGE + "绘图指令超过 1000000 条");
    assertThat(said(file -> file.after("0 0 m 9 0 l S ".repeat(10_000))))
        .isEqualTo(LARGE + "一页上的线条和图形超过 4000 个");
    assertThat(said(file -> file.after("0 0 m " + "9 0 l ".repeat(10_000) + "S")))
        .isEqualTo(LARGE + "一个图形的点超过 2000 个");
  }

  @Test
  void aFormThatDrawsItself() {
    assertThat(
            said(
                file -> {
                  COSStream form =
                      file.stream("/Own Do /Own Do".getBytes(StandardCharsets.US_ASCII));
                  form.setItem(COSName.TYPE, COSName.XOBJECT);
                  form.setItem(COSName.SUBTYPE, COSName.FORM);
                  COSDictionary objects = new COSDictionary();
                  objects.setItem(COSName.getPDFName("Own"), form);
                  COSDictionary resources = new COSDictionary();
                  resources.setItem(COSName.XOBJECT, objects);
                  form.setItem(COSName.RESOURCES, resources);
                  file.page().getResources().getCOSObject().setItem(COSName.XOBJECT, objects);
                  file.after("\n/Own Do");
                }))
        .isEqualTo(LARGE + "图形嵌套超过 12 层");
  }

  @Test
  void pagesWithoutEnd() {
    assertThat(
            said(
                file -> {
                  COSArray kids = kids(file);
                  for (int i = 0; i < 5_000; i++) {
                    kids.add(kids.get(0));
                  }
                }))
        .isEqualTo(DAMAGED);
    assertThat(
            said(
                file -> {
                  for (int i = 0; i < 3_000; i++) {
                    file.file().addPage(new PDPage());
                  }
                }))
        .isEqualTo(LARGE + "超过 1000 页");
  }

  /** Each level has the next one a hundred times. */
  @Test
  void aTreeOfPagesThatRepeatsItself() {
    assertThat(
            said(
                file -> {
                  COSArray kids = kids(file);
                  var page = kids.get(0);
                  for (int level = 0; level < 8; level++) {
                    COSArray several = new COSArray();
                    for (int i = 0; i < 100; i++) {
                      several.add(page);
                    }
                    COSDictionary node = new COSDictionary();
                    node.setItem(COSName.TYPE, COSName.PAGES);
                    node.setItem(COSName.KIDS, several);
                    node.setInt(COSName.COUNT, 1);
                    page = node;
                  }
                  kids.add(page);
                }))
        .isEqualTo(DAMAGED);
  }

  private static COSArray kids(EditedPdf file) {
    COSDictionary pages =
        (COSDictionary)
            file.file().getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.PAGES);
    return (COSArray) pages.getDictionaryObject(COSName.KIDS);
  }

  @Test
  void aTreeOfPagesInACircle() {
    assertThat(
            said(
                file ->
                    kids(file)
                        .add(
                            file.file()
                                .getDocumentCatalog()
                                .getCOSObject()
                                .getDictionaryObject(COSName.PAGES))))
        .isEqualTo(DAMAGED);
  }

  @Test
  void aCharacterMapOfAllNumbers() {
    for (String map :
        List.of(
            "1 beginbfrange <0000> <FFFF> <0000> endbfrange",
            "1 beginbfrange <00000000> <7FFFFFFF> <0041> endbfrange",
            "1 begincidrange <00000000> <7FFFFFFF> 0 endcidrange",
            "/Own usecmap")) {
      SamplePdf.read(EditedPdf.edited(SamplePdf.file(), 2, file -> setMap(file, map)))
          .value()
          .ifPresent(parts -> assertThat(parts.toString()).as(map).doesNotContain("年度报告"));
      assertThat(said(file -> setMap(file, map))).as(map).isNotNull();
    }
  }

  private static void setMap(EditedPdf file, String map) throws IOException {
    COSStream stream =
        file.stream(
            ("/CMapName /Own def begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange "
                    + map
                    + " endcmap")
                .getBytes(StandardCharsets.US_ASCII));
    for (COSName name : file.page().getResources().getFontNames()) {
      file.page().getResources().getFont(name).getCOSObject().setItem(COSName.TO_UNICODE, stream);
    }
  }

  @Test
  void fontsThatAreNotThere() {
    assertThat(said(file -> eachDescriptor(file, d -> d.removeItem(COSName.FONT_FILE2))))
        .startsWith("V4 a.pdf：这个 PDF 里没有嵌入字体“")
        .endsWith("”，或者嵌入的字体已损坏，在别的电脑上看到的字会不同，不能核对");
    assertThat(
            said(
                file -> {
                  COSStream broken = file.stream(new byte[100]);
                  eachDescriptor(file, d -> d.setItem(COSName.FONT_FILE2, broken));
                }))
        .startsWith("V4 a.pdf：");
  }

  private static void eachDescriptor(
      EditedPdf file, java.util.function.Consumer<COSDictionary> change) throws IOException {
    for (COSName name : file.page().getResources().getFontNames()) {
      change.accept(file.page().getResources().getFont(name).getFontDescriptor().getCOSObject());
    }
  }

  /** Some programs look at the last two bits alone, by which this text is not shown. */
  @Test
  void anUnknownModeOfText() {
    assertThat(said(file -> file.before("43 Tr\n"))).isEqualTo(DAMAGED);
  }

  /** PDFBox takes the size of a letter, and looks for a stream's end. */
  @Test
  void whatProgramsMendInTheirOwnWays() throws IOException {
    assertThat(
            said(
                file ->
                    file.page().getCOSObject().setItem(COSName.MEDIA_BOX, COSName.getPDFName("X"))))
        .isEqualTo(DAMAGED);
    String pdf = new String(Files.readAllBytes(SamplePdf.file()), StandardCharsets.ISO_8859_1);
    String shorter = pdf.replaceAll("(/Length )(\\d)(\\d+)(?!\\d* \\d+ R)", "$10$3");
    assertThat(shorter).isNotEqualTo(pdf);
    assertThat(said(shorter.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(DAMAGED);
  }

  @Test
  void encryptedByCertificate() {
    String pdf =
        """
        %PDF-1.7
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
        3 0 obj<</Filter/Adobe.PubSec/V 4/SubFilter/adbe.pkcs7.s5/Recipients[(x)]>>endobj
        """;
    int table = pdf.length();
    StringBuilder file = new StringBuilder(pdf).append("xref\n0 4\n0000000000 65535 f \n");
    for (int i = 1; i < 4; i++) {
      file.append(String.format(Locale.ROOT, "%010d 00000 n \n", pdf.indexOf(i + " 0 obj")));
    }
    file.append(
        "trailer<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[(a)(b)]>>\nstartxref\n"
            + table
            + "\n%%EOF\n");
    assertThat(said(file.toString().getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("V4 a.pdf：这个 PDF 用证书加了密，不能打开");
  }

  @Test
  void widthsOfACrossReferenceStream() {
    for (String widths :
        List.of(
            "[1 2 2000000000]", "[-1 2 1]", "[0 0 0]", "[9 9 9]", "[2147483647 2147483647 1]")) {
      String pdf =
          "%PDF-1.7\n1 0 obj<</Type/XRef/Size 2000000000/Index[0 2000000000]/Root 2 0 R/Length 4/W"
              + widths
              + ">>stream\nabcd\nendstream endobj\nstartxref\n9\n%%EOF\n";
      assertThat(said(pdf.getBytes(StandardCharsets.US_ASCII))).as(widths).startsWith("V4 a.pdf：");
    }
  }

  @Test
  void numbersBeyondAllBounds() {
    assertThat(
            said(
                file ->
                    file.page()
                        .getCOSObject()
                        .setItem(COSName.ROTATE, COSInteger.get(Long.MAX_VALUE))))
        .isNotNull();
    assertThat(
            said(
                file ->
                    file.after(
                        "\n99999999999999999999 0 0 99999999999999999999 0 0 cm 0 0 m 9 9 l S")))
        .isNotNull();
    assertThat(said(file -> file.after("\n" + "[".repeat(100_000) + " TJ"))).isNotNull();
  }
}
