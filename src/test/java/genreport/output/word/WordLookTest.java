package genreport.output.word;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.document.Document;
import genreport.output.word.look.WordLook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.docx4j.XmlUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.P;
import org.docx4j.wml.Tbl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** A report in an agency's own look. */
class WordLookTest {

  private static final String DOCUMENT = "word/document.xml";

  @TempDir Path folder;

  private byte[] filled(byte[] look) {
    try {
      Path file = Files.write(folder.resolve("本单位.docx"), look);
      WordLook read = WordLook.read(file, "本单位.docx").value().orElseThrow();
      return SampleReport.writer().write(SampleReport.document(), read).value().orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private WordFile filled(LookFile look) {
    return WordFile.of(filled(look.bytes()));
  }

  @Test
  void theStylesAreTheFilesOwn() throws Exception {
    List<String> styled = styledTexts(filled(LookFile.word().bytes()));
    assertThat(styled)
        .contains(
            "a3|示例区人民政府办公室2021年政府信息公开工作年度报告",
            "a|" + SampleReport.LONG_TEXT,
            "1|一、总体情况",
            "Heading2|（一）主动公开",
            "Signature|示例区人民政府办公室");
  }

  /** Word's own Title may be used for something else, where there is a style named 题目. */
  @Test
  void aTitleStyleIsFoundByEitherName() throws Exception {
    String both = "<w:name w:val=\"Title\"/><w:aliases w:val=\"公文标题,题目\"/>";
    String named =
        "<w:name w:val=\"Title\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"a9\"><w:name"
            + " w:val=\"题目\"/>";
    for (Map.Entry<String, String> title :
        Map.of("<w:name w:val=\"题目\"/>", "a3", "<w:name w:val=\"Title\"/>", "a3", named, "a9")
            .entrySet()) {
      String styles = LookFile.wordStyles().replace(both, title.getKey());
      LookFile look = LookFile.word().part("word/styles.xml", LookFile.root("styles", styles));
      assertThat(styledTexts(filled(look.bytes())))
          .as(title.getKey())
          .contains(title.getValue() + "|示例区人民政府办公室2021年政府信息公开工作年度报告");
    }
  }

  @Test
  void twoSidedMarginsAreMirroredInTheFilesSettings() throws IOException {
    Path file = Files.write(folder.resolve("本单位.docx"), LookFile.word().bytes());
    WordLook look = WordLook.read(file, "本单位.docx").value().orElseThrow();
    Document plain = SampleReport.document();
    Document twoSided = new Document(plain.properties(), true, plain.blocks());
    byte[] word = SampleReport.writer().write(twoSided, look).value().orElseThrow();
    assertThat(WordFile.of(word).part("word/settings.xml").replaceAll(">\\s+<", "><"))
        .contains("<w:zoom w:percent=\"100\"/><w:mirrorMargins/><w:evenAndOddHeaders/>");
    assertThat(filled(LookFile.word()).part("word/settings.xml")).doesNotContain("mirrorMargins");
  }

  private static List<String> styledTexts(byte[] word) throws Exception {
    return body(word).stream()
        .filter(P.class::isInstance)
        .map(P.class::cast)
        .map(p -> p.getPPr().getPStyle().getVal() + "|" + org.docx4j.TextUtils.getText(p))
        .toList();
  }

  private static List<Object> body(byte[] word) throws Exception {
    return WordprocessingMLPackage.load(new ByteArrayInputStream(word))
        .getMainDocumentPart()
        .getContent()
        .stream()
        .map(XmlUtils::unwrap)
        .toList();
  }

  @Test
  void everyCellIsThereInBothWidths() throws Exception {
    List<String> ordinary = tables(SampleReport.write(SampleReport.document()));
    assertThat(ordinary).hasSize(4);
    assertThat(tables(filled(LookFile.word().bytes()))).isEqualTo(ordinary);
    assertThat(tables(filled(LookFile.wps().bytes()))).isEqualTo(ordinary);
  }

  /** Each table's shape and text as docx4j reads them. */
  private static List<String> tables(byte[] word) throws Exception {
    List<String> tables = new ArrayList<>();
    for (Object block : body(word)) {
      if (block instanceof Tbl) {
        String xml = XmlUtils.marshaltoString(block, true, false);
        tables.add(
            Pattern.compile("<w:(tr|tc|gridSpan[^>]*|vMerge[^>]*)>|<w:t[ >][^<]*")
                .matcher(xml)
                .results()
                .map(MatchResult::group)
                .reduce("", String::concat));
      }
    }
    return tables;
  }

  @Test
  void everyReferenceToAStyleHasOne() {
    for (LookFile look : List.of(LookFile.word(), LookFile.wps())) {
      WordFile file = filled(look);
      TreeSet<String> ids =
          new TreeSet<>(found(file.part("word/styles.xml"), "w:styleId=\"([^\"]*)\""));
      assertThat(ids).isNotEmpty();
      assertThat(found(file.part("word/styles.xml"), "w:styleId=\"([^\"]*)\""))
          .doesNotHaveDuplicates();
      assertThat(ids)
          .containsAll(found(file.part(DOCUMENT), "<w:(?:p|r|tbl)Style w:val=\"([^\"]*)\""))
          .containsAll(
              found(file.part("word/styles.xml"), "<w:(?:basedOn|next|link) w:val=\"([^\"]*)\""));
    }
  }

  private static List<String> found(String xml, String pattern) {
    return Pattern.compile(pattern)
        .matcher(xml)
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  /** What the file says of body text is said of what follows it; a table's letters are measured. */
  @Test
  void anAddedStyleFollowsBodyTextUnlessItHasItsOwnSize() {
    String styles = filled(LookFile.word()).part("word/styles.xml");
    assertThat(style(styles, "Signature"))
        .contains("<w:basedOn w:val=\"a\"/>", "<w:jc w:val=\"right\"/>")
        .doesNotContain("<w:sz ", "<w:rFonts");
    assertThat(style(styles, "Heading2")).contains("<w:outlineLvl w:val=\"1\"/>", "楷体_GB2312");
    // an id differs by more than case
    assertThat(style(styles, "Table-2"))
        .contains(
            "<w:name w:val=\"表格\"/>",
            "w:eastAsia=\"宋体\"",
            "<w:sz w:val=\"21\"/>",
            "w:line=\"280\" w:lineRule=\"exact\"",
            "w:firstLineChars=\"0\"",
            "<w:b w:val=\"0\"/>",
            "<w:kinsoku/>")
        .doesNotContain("basedOn");
    assertThat(style(styles, "TableHead")).contains("<w:basedOn w:val=\"Table-2\"/>");
  }

  @Test
  void aNameThatAStyleOfAnotherTypeHasIsNotTakenTwice() {
    String styles = filled(LookFile.wps()).part("word/styles.xml");
    assertThat(style(styles, "Table-2")).contains("<w:name w:val=\"表格 2\"/>");
    assertThat(filled(LookFile.wps()).part(DOCUMENT)).contains("<w:pStyle w:val=\"Table\"/>");
  }

  private static String style(String styles, String id) {
    return found(styles, "(?s)(<w:style [^>]*w:styleId=\"" + id + "\".*?</w:style>)").get(0);
  }

  /** The report writes 一、 itself. */
  @Test
  void aHeadingIsNotNumberedTwice() {
    String document = filled(LookFile.word()).part(DOCUMENT);
    assertThat(document)
        .contains("<w:pStyle w:val=\"1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>")
        .doesNotContain("样本的正文");
  }

  @Test
  void thePageIsThatOfTheLastSection() {
    String document = filled(LookFile.word()).part(DOCUMENT);
    assertThat(found(document, "(<w:sectPr.*</w:sectPr>)"))
        .containsExactly(
            "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"rId7\"/>"
                + "<w:headerReference w:type=\"default\" r:id=\"rId6\"/>"
                + "<w:footerReference w:type=\"default\" r:id=\"rId8\"/>"
                + "<w:pgSz w:w=\"10319\" w:h=\"14571\"/>"
                + "<w:pgMar w:top=\"1701\" w:right=\"1134\" w:bottom=\"1418\" w:left=\"1134\""
                + " w:header=\"851\" w:footer=\"850\" w:gutter=\"284\"/><w:titlePg/>"
                + "<w:docGrid w:type=\"lines\" w:linePitch=\"312\"/></w:sectPr>");
  }

  @Test
  void headersComeWithTheirPicturesAndWhatOnlyTheTextNeededStays() throws IOException {
    byte[] word = filled(LookFile.word().bytes());
    WordFile file = WordFile.of(word);
    assertThat(file.part("word/header1.xml")).contains("示例区民政局");
    assertThat(file.part("word/header2.xml")).contains("首页页眉");
    assertThat(file.part("word/footer1.xml")).contains("样本页脚");
    assertThat(file.parts())
        .containsKeys("word/numbering.xml", "word/theme/theme1.xml", "docProps/core.xml")
        .doesNotContainKeys("word/header3.xml", "word/comments.xml", "docProps/custom.xml");
    assertThat(entry(word, "word/media/logo.PNG")).isEqualTo(LookFile.PNG);
    assertThat(file.part("docProps/core.xml"))
        .contains("<dc:title>示例区人民政府办公室2021年政府信息公开工作年度报告</dc:title>");
  }

  private static byte[] entry(byte[] word, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return zip.readAllBytes();
        }
      }
    }
    throw new IllegalArgumentException(name);
  }

  @Test
  void everyPartHasATypeAndEveryRelationshipAPart() {
    for (LookFile look : List.of(LookFile.word(), LookFile.wps())) {
      WordFile file = filled(look);
      assertThat(file.parts().keySet()).first().isEqualTo("[Content_Types].xml");
      String types = file.part("[Content_Types].xml");
      for (String name : file.parts().keySet()) {
        if (name.endsWith(".rels")) {
          String source = name.replace("_rels/", "").replaceFirst("\\.rels$", "");
          assertThat(source.isEmpty() || file.parts().containsKey(source)).as(name).isTrue();
          String base = source.substring(0, source.lastIndexOf('/') + 1);
          assertThat(found(file.part(name), "Target=\"([^\"]*)\""))
              .allSatisfy(target -> assertThat(file.parts()).containsKey(base + target));
          assertThat(found(file.part(name), "Id=\"([^\"]*)\"")).doesNotHaveDuplicates();
        } else if (name.endsWith(".PNG")) {
          assertThat(types).contains("Extension=\"png\" ContentType=\"image/png\"");
        } else if (!name.startsWith("[")) {
          assertThat(types).contains("PartName=\"/" + name + "\"");
        }
      }
      assertThat(found(types, "PartName=\"/([^\"]*)\""))
          .allSatisfy(part -> assertThat(file.parts()).containsKey(part));
    }
  }

  @Test
  void settingsThatActOrTellOfTheFilesHistoryAreDropped() {
    String settings = filled(LookFile.word()).part("word/settings.xml");
    assertThat(settings)
        .contains("<w:zoom w:percent=\"100\"/>", "<w:evenAndOddHeaders/>", "<w:decimalSymbol")
        .doesNotContain("attachedTemplate", "trackRevisions", "documentProtection")
        .doesNotContain("updateFields", "footnotePr", "rsid");
    assertThat(filled(LookFile.wps()).part("word/genreport-settings.xml"))
        .doesNotContain("evenAndOddHeaders")
        .contains("noLineBreaksAfter");
  }

  @Test
  void fontsOfAddedStylesAreInTheFontTable() {
    assertThat(filled(LookFile.word()).part("word/fontTable.xml"))
        .contains("w:name=\"仿宋\"", "w:name=\"楷体_GB2312\"", "w:name=\"宋体\"")
        .doesNotContain("方正小标宋简体");
  }

  /** The narrow page has 10319 - 2 x 1134 - 284 twips of text. */
  @Test
  void aTableIsDrawnInToTheTextAndNeverDrawnOut() {
    assertThat(tableWidths(filled(LookFile.word()))).containsOnly("7767");
    assertThat(tableWidths(filled(LookFile.wps())))
        .isEqualTo(tableWidths(WordFile.of(SampleReport.document())));
    for (String table : found(filled(LookFile.word()).part(DOCUMENT), "(?s)(<w:tbl>.*?</w:tbl>)")) {
      assertThat(sum(table, "<w:gridCol w:w=\"(\\d+)\"")).isEqualTo(7767);
      for (String row : found(table, "(?s)(<w:tr>.*?</w:tr>)")) {
        assertThat(sum(row, "<w:tcW w:w=\"(\\d+)\"")).isEqualTo(7767);
      }
    }
  }

  private static int sum(String xml, String widths) {
    return found(xml, widths).stream().mapToInt(Integer::parseInt).sum();
  }

  private static List<String> tableWidths(WordFile file) {
    return found(file.part(DOCUMENT), "<w:tblW w:w=\"(\\d+)\"");
  }

  @Test
  void thePartsAreValid() throws XmlException {
    for (LookFile look : List.of(LookFile.word(), LookFile.wps())) {
      WordFile file = filled(look);
      assertValid(DocumentDocument.Factory.parse(file.part(DOCUMENT)));
      assertValid(StylesDocument.Factory.parse(file.part("word/styles.xml")));
      for (String name : file.parts().keySet()) {
        if (name.endsWith("settings.xml")) {
          assertValid(SettingsDocument.Factory.parse(file.part(name)));
        } else if (name.endsWith("fontTable.xml")) {
          assertValid(FontsDocument.Factory.parse(file.part(name)));
        }
      }
    }
  }

  private static void assertValid(XmlObject part) {
    List<XmlError> errors = new ArrayList<>();
    part.validate(new XmlOptions().setErrorListener(errors));
    assertThat(errors).map(XmlError::getMessage).isEmpty();
  }

  @Test
  void theSameBytesEveryTime() {
    assertThat(filled(LookFile.word().bytes())).isEqualTo(filled(LookFile.word().bytes()));
  }

  /** A file of ours as the look: nothing is added, and the text is the same. */
  @Test
  void theOrdinaryFileIsALookToo() {
    byte[] ordinary = SampleReport.write(SampleReport.document());
    WordFile before = WordFile.of(ordinary);
    WordFile after = WordFile.of(filled(ordinary));
    assertThat(bare(after.part("word/styles.xml"))).isEqualTo(bare(before.part("word/styles.xml")));
    assertThat(after.part("word/footer-odd.xml")).isEqualTo(before.part("word/footer-odd.xml"));
    assertThat(found(after.part(DOCUMENT), "<w:t [^>]*>([^<]*)"))
        .isEqualTo(found(before.part(DOCUMENT), "<w:t [^>]*>([^<]*)"));
  }

  private static String bare(String xml) {
    return xml.replaceFirst("<\\?[^>]*>", "").replaceAll("<!--.*?-->", "").replaceAll("\\s", "");
  }

  @Test
  void aFileToMakeOthersFromBecomesADocument() {
    WordFile file = filled(LookFile.word().mainType("template.main+xml"));
    assertThat(file.part("[Content_Types].xml"))
        .contains("document.main+xml")
        .doesNotContain("template.main");
  }

  @Test
  void libreOfficeShowsHeaderFooterAndText() throws Exception {
    byte[] word = filled(LookFile.word().bytes());
    try (PDDocument pdf = Loader.loadPDF(LibreOffice.pdf(word, "look").toFile())) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
      assertThat(text).contains("首页页眉", "示例区民政局", "样本页脚", "一、总体情况");
      assertThat(text).doesNotContain("样本的正文", "一、一、");
      assertThat((double) pdf.getPage(0).getMediaBox().getWidth()).isBetween(515.0, 517.0);
    }
  }

  /** LibreOffice's own file, which it makes of ours, is a look. */
  @Test
  void aFileThatLibreOfficeSavedIsALook() throws Exception {
    byte[] saved = LibreOffice.docx(SampleReport.write(SampleReport.document()), "look-source");
    byte[] word = filled(saved);
    assertThat(tables(word)).isEqualTo(tables(SampleReport.write(SampleReport.document())));
    WordFile file = WordFile.of(word);
    assertThat(found(file.part("word/styles.xml"), "(?i)w:name w:val=\"(heading 1)\"")).hasSize(1);
    try (PDDocument pdf = Loader.loadPDF(LibreOffice.pdf(word, "look-saved").toFile())) {
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", "")).contains("—1—", "—2—");
    }
  }
}
