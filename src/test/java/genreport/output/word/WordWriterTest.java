package genreport.output.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genreport.diagnostic.CharacterCode;
import genreport.diagnostic.Diagnostic;
import genreport.document.Document;
import genreport.document.Heading;
import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.document.Title;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordWriterTest {

  private static final WordFile FILE = WordFile.of(SampleReport.document());

  @Test
  void bytesAreTheSameInAnyPlaceAndLanguage() {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      Locale.setDefault(Locale.forLanguageTag("tr"));
      byte[] there = SampleReport.write(SampleReport.document());
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(SampleReport.write(SampleReport.document())).isEqualTo(there);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void contentTypesComeFirst() {
    assertThat(FILE.parts().keySet()).first().isEqualTo("[Content_Types].xml");
  }

  @Test
  void isSmall() {
    assertThat(SampleReport.write(SampleReport.document())).hasSizeLessThan(60_000);
  }

  @Test
  void holdsNothingThatDisturbsOrBetrays() {
    assertThat(FILE.parts().keySet()).noneMatch(name -> name.contains("theme"));
    assertThat(String.join("", FILE.parts().values()))
        .doesNotContainIgnoringCase("theme")
        .doesNotContain(
            "updateFields", "hyperlink", "vba", "bookmark", "TargetMode", "lastModified")
        .doesNotContain("created", "modified");
  }

  @Test
  void propertiesNameTheReportAndItsAuthor() {
    assertThat(FILE.part("docProps/core.xml"))
        .contains("<dc:title>示例区人民政府办公室2021年政府信息公开工作年度报告</dc:title>")
        .contains("<dc:creator>示例区人民政府办公室</dc:creator>")
        .contains("<dc:language>zh-CN</dc:language>");
  }

  @Test
  void pageIsThatOfTheStandard() {
    assertThat(FILE.part("word/document.xml"))
        .contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
        .contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\"")
        .contains("<w:docGrid w:type=\"lines\" w:linePitch=\"579\"/>");
  }

  @Test
  void aTitleTakesWholeLinesAndLeavesOneEmpty() {
    assertThat(FILE.part("word/styles.xml"))
        .contains(
            "<w:spacing w:before=\"148\" w:after=\"728\" w:line=\"720\" w:lineRule=\"exact\"/>");
    assertThat(148 + 2 * 720 + 728).isEqualTo(4 * 579);
  }

  @Test
  void everyFaceIsNamedForEveryScriptAndHasSubstitutes() {
    assertThat(FILE.part("word/styles.xml"))
        .contains(
            "<w:rFonts w:ascii=\"仿宋_GB2312\" w:hAnsi=\"仿宋_GB2312\" w:eastAsia=\"仿宋_GB2312\""
                + " w:cs=\"仿宋_GB2312\"/>");
    assertThat(FILE.part("word/fontTable.xml").split("<w:altName ", -1)).hasSize(7);
  }

  @Test
  void theFontTableNamesTheKindOfEachFace() {
    String fonts = FILE.part("word/fontTable.xml").replaceAll(">\\s+<", "><");
    for (String serif : List.of("方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "宋体")) {
      assertThat(fonts)
          .containsPattern(
              "<w:font w:name=\"" + serif + "\">(?:(?!</w:font>).)*<w:family w:val=\"roman\"/>");
    }
    assertThat(fonts)
        .containsPattern("<w:font w:name=\"黑体\">(?:(?!</w:font>).)*<w:family w:val=\"swiss\"/>");
  }

  @Test
  void stylesHaveTheNamesAndOutlineLevelsThatWordKnows() {
    String styles = FILE.part("word/styles.xml");
    for (int level = 1; level <= 4; level++) {
      assertThat(styles)
          .contains("<w:name w:val=\"heading " + level + "\"/>")
          .contains("<w:outlineLvl w:val=\"" + (level - 1) + "\"/>");
    }
    for (String name : List.of("Title", "署名", "页码", "表格", "表头", "强调", "段首标题 2")) {
      assertThat(styles).containsOnlyOnce("<w:name w:val=\"" + name + "\"/>");
    }
  }

  @Test
  void aHeadingInAStyleOfItsOwnHasItsLevel() {
    Document document =
        SampleReport.documentOf(
            new Heading(1, "heading-1", SampleReport.text("一、总体情况")),
            new Heading(2, "text-heading-1", SampleReport.text("一、工作")));
    assertThat(WordFile.of(document).part("word/styles.xml").replaceAll(">\\s+<", "><"))
        .containsPattern("<w:name w:val=\"正文一级标题\"/>.{0,200}<w:outlineLvl w:val=\"1\"/>");
  }

  @Test
  void theInkOfATitleThatEndsInABracketIsCentred() {
    Document document =
        SampleReport.documentOf(
            new Title("title", List.of("示例区司法局", "工作年度报告（试行）", "（试行）", "“三公”经费")));
    assertThat(WordFile.of(document).part("word/document.xml"))
        .contains("示例区司法局</w:t></w:r>")
        .contains("工作年度报告（试行</w:t></w:r>")
        .contains("<w:r><w:rPr><w:spacing w:val=\"-220\"/></w:rPr><w:t xml:space=\"preserve\">）<")
        .contains("（试行）</w:t></w:r>")
        .contains("<w:spacing w:val=\"220\"/></w:rPr><w:t xml:space=\"preserve\">费<");
  }

  @Test
  void anOpeningMarkAtALineStartKeepsItsWidthAsInThePdf() {
    assertThat(FILE.part("word/styles.xml")).containsOnlyOnce("<w:topLinePunct w:val=\"0\"/>");
  }

  @Test
  void theTitleIsWordsOwnWithTheUsualNameAsAlias() {
    assertThat(FILE.part("word/styles.xml").replaceAll(">\\s+<", "><"))
        .contains(
            "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/><w:aliases"
                + " w:val=\"题目\"/>");
    assertThat(FILE.part("word/document.xml")).containsOnlyOnce("<w:pStyle w:val=\"Title\"/>");
  }

  /** 1. directly under 一、 is a heading of the second level that looks like one of the third. */
  @Test
  void headingsNeverSkipALevel() {
    WordFile file =
        WordFile.of(
            SampleReport.documentOf(
                new Heading(1, "heading-1", SampleReport.text("一、总体情况")),
                new Heading(3, "heading-3", SampleReport.text("1.主动公开")),
                new Heading(4, "heading-4", SampleReport.text("（1）网站")),
                new Heading(2, "heading-2", SampleReport.text("（二）平台建设")),
                new Heading(3, "heading-3", SampleReport.text("1.网站"))));
    String body = file.part("word/document.xml").replaceAll(">\\s+<", "><");
    assertThat(
            Pattern.compile("<w:pStyle w:val=\"([^\"]*)\"")
                .matcher(body)
                .results()
                .map(match -> match.group(1)))
        .containsExactly("Heading1", "Heading2", "Heading3", "Heading2", "Heading3");
    assertThat(body)
        .contains("<w:rStyle w:val=\"Heading3Char\"/></w:rPr><w:t xml:space=\"preserve\">1.主动公开")
        .contains("<w:r><w:t xml:space=\"preserve\">1.网站");
    assertThat(file.part("word/styles.xml").replaceAll(">\\s+<", "><"))
        .containsPattern(
            "w:styleId=\"Heading3Char\"><w:name w:val=\"标题 3 字符\"/>.{0,150}<w:rFonts"
                + " w:ascii=\"仿宋_GB2312\"");
  }

  @Test
  void aTwoSidedReportHasMirroredMargins() {
    Document plain = SampleReport.documentOf(SampleReport.paragraph("甲"));
    Document twoSided = new Document(plain.properties(), true, plain.blocks());
    assertThat(WordFile.of(twoSided).part("word/settings.xml")).contains("<w:mirrorMargins/>");
    assertThat(WordFile.of(plain).part("word/settings.xml")).doesNotContain("mirrorMargins");
  }

  @Test
  void theOnlyDateIsThatOfTheReport() {
    Document plain = SampleReport.documentOf(SampleReport.paragraph("甲"));
    Document.Properties dated =
        new Document.Properties("报告", "示例区", Optional.of(LocalDate.of(2026, 1, 5)));
    assertThat(WordFile.of(new Document(dated, false, plain.blocks())).part("docProps/core.xml"))
        .contains("<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-01-05T00:00:00Z<");
    assertThat(WordFile.of(plain).part("docProps/core.xml")).doesNotContain("dcterms");
  }

  @Test
  void aTextStyleSaysOnlyHowItsCharactersDiffer() {
    assertThat(FILE.part("word/styles.xml").replaceAll(">\\s+<", "><"))
        .contains(
            "<w:name w:val=\"强调\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:qFormat/>"
                + "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>");
  }

  @Test
  void aPassageInAnotherLanguageIsARunOfItsOwn() {
    WordFile file =
        WordFile.of(SampleReport.documentOf(SampleReport.paragraph("刊登Smart City一文，开发APP")));
    assertThat(file.part("word/document.xml"))
        .contains(
            "<w:r><w:t xml:space=\"preserve\">刊登</w:t></w:r>",
            "<w:lang w:val=\"en\" w:eastAsia=\"en\" w:bidi=\"en\"/></w:rPr><w:t"
                + " xml:space=\"preserve\">Smart City</w:t>",
            "<w:r><w:t xml:space=\"preserve\">一文，开发APP</w:t></w:r>");
  }

  @Test
  void onlyRunsOfSharedMarksAreHinted() {
    WordFile file =
        WordFile.of(
            SampleReport.documentOf(
                SampleReport.paragraph("“引号”"), SampleReport.paragraph("句子，没有。Word")));
    assertThat(file.part("word/document.xml"))
        .containsOnlyOnce("<w:rFonts w:hint=\"eastAsia\"/>")
        .contains("<w:r><w:t xml:space=\"preserve\">句子，没有。Word</w:t></w:r>");
  }

  @Test
  void spacesTabsAndMarkupSurvive() {
    WordFile file =
        WordFile.of(SampleReport.documentOf(SampleReport.paragraph(" a  <&>\"\t𠮷\n ")));
    assertThat(file.part("word/document.xml"))
        .contains(
            "<w:r><w:t xml:space=\"preserve\"> a  &lt;&amp;&gt;&quot;</w:t><w:tab/></w:r>"
                + "<w:r><w:rPr><w:rFonts w:eastAsia=\"SimSun-ExtB\"/></w:rPr>"
                + "<w:t xml:space=\"preserve\">𠮷</w:t></w:r>"
                + "<w:r><w:br/><w:t xml:space=\"preserve\"> </w:t></w:r>");
  }

  @Test
  void aStyleUsedBothWaysIsAPairOfLinkedStyles() {
    Document document =
        SampleReport.documentOf(
            new Paragraph("strong", SampleReport.text("段落")),
            new Heading(1, "heading-1", List.of(new Inline.Text("标题", "strong"))));
    assertThat(WordFile.of(document).part("word/styles.xml"))
        .contains("<w:link w:val=\"StrongChar\"/>", "<w:link w:val=\"Strong\"/>")
        .contains("<w:name w:val=\"强调\"/>", "<w:name w:val=\"强调 字符\"/>");
  }

  @Test
  void anUnknownStyleIsRefused() {
    Document document = SampleReport.documentOf(new Paragraph("none", List.of()));
    assertThatThrownBy(() -> WordFile.of(document)).hasMessage("no style none");
  }

  @Test
  void aCharacterThatXmlLacksIsRefused() {
    for (String bad : List.of("\u0000", "\u000B", "\uFFFE", "\uD800")) {
      Document document = SampleReport.documentOf(SampleReport.paragraph(bad));
      assertThat(SampleReport.writer().write(document).diagnostics())
          .extracting(Diagnostic::message)
          .containsExactly(
              "模板 word/document.xml.ftlx 展开后有 XML 里不能有的字符 " + CharacterCode.of(bad.codePointAt(0)));
    }
  }

  /** A quote in a Latin word has a Latin face; one of Chinese text has the Chinese one. */
  @Test
  void anApostropheIsNotAsWideAsASquare() {
    Document document =
        new Document(
            "报告",
            "机关",
            List.of(
                new Paragraph(
                    "body", List.of(new Inline.Text("前往Xi’an的‘一网通办’和People’s Daily", "")))));
    String latin = "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/>";
    assertThat(WordFile.of(document).part("word/document.xml").split(latin, -1))
        .hasSize(3)
        .allSatisfy(part -> assertThat(part).doesNotContain("Xi’an", "People’s"));
  }
}
