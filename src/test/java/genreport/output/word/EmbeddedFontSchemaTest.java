package genreport.output.word;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.document.Document;
import genreport.document.Paragraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;

/** What the other parts say of embedded fonts. */
class EmbeddedFontSchemaTest {

  private static final Document DOCUMENT =
      SampleReport.documentOf(
          SampleReport.paragraph("正文"), new Paragraph("strong", SampleReport.text("强调")));
  private static final WordFile FILE =
      WordFile.of(
          SampleReport.writer().embedding(Bundled.faces()).write(DOCUMENT).value().orElseThrow());

  @Test
  void theFontTableAndTheSettingsAreValid() throws XmlException {
    assertValid(FontsDocument.Factory.parse(FILE.part("word/fontTable.xml")));
    assertValid(SettingsDocument.Factory.parse(FILE.part("word/settings.xml")));
  }

  @Test
  void aNameHasARegularFontAndABoldOne() {
    assertThat(FILE.part("word/fontTable.xml").replaceAll(">\\s+<", "><"))
        .containsPattern(
            "<w:font w:name=\"仿宋_GB2312\">(?:(?!</w:font>).)*<w:embedRegular r:id=\"rId1\""
                + " w:fontKey=\"\\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\\}\"/>"
                + "<w:embedBold r:id=\"rId2\" ");
  }

  @Test
  void aRareCharactersFaceIsEmbeddedUnderTheNameByWhichItsRunAsks() {
    WordFile file =
        WordFile.of(
            SampleReport.writer()
                .embedding(Bundled.faces())
                .write(SampleReport.documentOf(SampleReport.paragraph("李堃、张㛃、𠮷野")))
                .value()
                .orElseThrow());
    for (String name : List.of("仿宋_GB2312", "仿宋", "宋体", "SimSun-ExtB")) {
      assertThat(file.part("word/fontTable.xml").replaceAll(">\\s+<", "><"))
          .containsPattern(
              "<w:font w:name=\"" + name + "\">(?:(?!</w:font>).)*<w:embedRegular r:id=");
    }
  }

  @Test
  void aFileWithoutEmbeddedFontsDoesNotSpeakOfThem() {
    WordFile plain = WordFile.of(DOCUMENT);
    assertThat(plain.parts().keySet())
        .noneMatch(path -> path.contains("font") && !path.equals("word/fontTable.xml"));
    assertThat(plain.part("word/settings.xml")).doesNotContain("embedTrueTypeFonts");
    assertThat(plain.part("[Content_Types].xml")).doesNotContain("odttf");
  }

  private static void assertValid(XmlObject part) {
    List<XmlError> errors = new ArrayList<>();
    Collection<XmlError> listener = errors;
    part.validate(new XmlOptions().setErrorListener(listener));
    assertThat(errors).map(XmlError::getMessage).isEmpty();
  }
}
