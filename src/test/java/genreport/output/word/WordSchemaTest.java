package genreport.output.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The parts are valid by the schemas of ECMA-376, transitional. */
class WordSchemaTest {

  private static final WordFile FILE = WordFile.of(SampleReport.document());

  @Test
  void documentIsValid() throws XmlException {
    assertValid(DocumentDocument.Factory.parse(FILE.part("word/document.xml"), lines()));
  }

  @Test
  void stylesAreValid() throws XmlException {
    assertValid(StylesDocument.Factory.parse(FILE.part("word/styles.xml"), lines()));
  }

  @Test
  void settingsAreValid() throws XmlException {
    assertValid(SettingsDocument.Factory.parse(FILE.part("word/settings.xml"), lines()));
  }

  @Test
  void fontTableIsValid() throws XmlException {
    assertValid(FontsDocument.Factory.parse(FILE.part("word/fontTable.xml"), lines()));
  }

  @Test
  void footersAreValid() throws XmlException {
    assertValid(FtrDocument.Factory.parse(FILE.part("word/footer-odd.xml"), lines()));
    assertValid(FtrDocument.Factory.parse(FILE.part("word/footer-even.xml"), lines()));
  }

  @Test
  void aDraftIsValid() throws XmlException {
    WordFile draft = WordFile.of(SampleReport.writeDraft(SampleReport.document()));
    assertValid(DocumentDocument.Factory.parse(draft.part("word/document.xml"), lines()));
    assertValid(StylesDocument.Factory.parse(draft.part("word/styles.xml"), lines()));
    assertValid(CommentsDocument.Factory.parse(draft.part("word/comments.xml"), lines()));
    assertValid(HdrDocument.Factory.parse(draft.part("word/header-odd.xml"), lines()));
    assertValid(HdrDocument.Factory.parse(draft.part("word/header-even.xml"), lines()));
  }

  @Test
  void propertiesAreValid() throws XmlException {
    assertValid(PropertiesDocument.Factory.parse(FILE.part("docProps/app.xml"), lines()));
  }

  @Test
  void everyPartIsWellFormed() throws XmlException {
    for (String xml : FILE.parts().values()) {
      XmlObject.Factory.parse(xml);
    }
  }

  private static XmlOptions lines() {
    return new XmlOptions().setLoadLineNumbers();
  }

  private static void assertValid(XmlObject part) {
    List<XmlError> errors = new ArrayList<>();
    Collection<XmlError> listener = errors;
    part.validate(new XmlOptions().setErrorListener(listener));
    assertThat(errors).map(error -> error.getLine() + ": " + error.getMessage()).isEmpty();
  }
}
