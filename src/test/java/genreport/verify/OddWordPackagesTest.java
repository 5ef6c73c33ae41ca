package genreport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.readback.FileKind;
import genreport.readback.word.WordFileReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Word files whose parts have other names, or whose relationships lead nowhere, can be verified.
 */
class OddWordPackagesTest {

  private WordZip word = new WordZip(Map.of());

  @BeforeEach
  void print() {
    word = WordZip.of(Printed.of("2021-all-zero").word());
  }

  private static void assertSame(WordZip changed, WordZip word) {
    assertThat(FileKind.of(changed.bytes())).isEqualTo(FileKind.WORD);
    assertThat(WordFileReader.read(changed.bytes(), "a.docx"))
        .isEqualTo(WordFileReader.read(word.bytes(), "a.docx"));
  }

  @Test
  void aMainPartOfAnotherName() {
    Map<String, String> parts = new LinkedHashMap<>();
    word.parts()
        .forEach(
            (name, xml) ->
                parts.put(
                    name.replace("document.xml", "document2.xml"),
                    xml.replace("word/document.xml", "word/document2.xml")));
    assertSame(new WordZip(parts), word);
  }

  @Test
  void aRelationshipToALostPart() {
    String list = "word/_rels/document.xml.rels";
    String lost =
        "<Relationship Id=\"rId99\" Target=\"NULL\""
            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme\"/>";
    assertSame(word.replaced(list, "</Relationships>", lost + "</Relationships>"), word);
  }
}
