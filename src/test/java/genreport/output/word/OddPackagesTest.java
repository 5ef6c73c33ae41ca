package genreport.output.word;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.output.word.look.WordLook;
import genreport.readback.word.WordFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agency files with what Word, WPS and converters leave behind: each can be used. */
class OddPackagesTest {

  private static final String SETTINGS = "word/_rels/settings.xml.rels";
  private static final String HEADER = "word/_rels/header1.xml.rels";
  private static final String LOGO = LookFile.relationship("rId1", "image", "media/logo.PNG");

  @TempDir Path folder;

  private WordFile filled(LookFile look) throws IOException {
    Path file = Files.write(folder.resolve("本单位.docx"), look.bytes());
    WordLook read = WordLook.read(file, "本单位.docx").value().orElseThrow();
    return WordFile.of(
        SampleReport.writer().write(SampleReport.document(), read).value().orElseThrow());
  }

  private static LookFile with(String part, String relationships) {
    return LookFile.word().part(part, LookFile.relationships(relationships));
  }

  @Test
  void anAttachedTemplate() throws IOException {
    String template =
        LookFile.relationship("rId1", "attachedTemplate", "file:///C:/Users/a/Normal.dotm")
            .replace("/>", " TargetMode=\"External\"/>");
    WordFile file = filled(with(SETTINGS, template));
    assertThat(file.parts().keySet()).doesNotContain(SETTINGS);
    assertThat(file.part("word/settings.xml")).doesNotContain("attachedTemplate");
  }

  @Test
  void relationshipsThatNothingUses() throws IOException {
    String unused =
        LookFile.relationship("rId8", "oleObject", "embeddings/a.bin")
            + LookFile.relationship("rId9", "image", "NULL")
            + LookFile.relationship("rId10", "hyperlink", "#_top");
    WordFile file = filled(with(HEADER, LOGO + unused));
    assertThat(file.part(HEADER)).contains("rId1\"").doesNotContain("rId8", "rId9", "rId10");
  }

  /** A lost picture and a bookmark of the document are outside of the package. */
  @Test
  void targetsThatAreNoParts() throws IOException {
    WordFile lost = filled(with(HEADER, LookFile.relationship("rId1", "image", "../NULL")));
    assertThat(lost.part(HEADER)).contains("Target=\"NULL\" TargetMode=\"External\"");
    WordFile anchor = filled(with(HEADER, LookFile.relationship("rId1", "hyperlink", "#_top")));
    assertThat(anchor.part(HEADER)).contains("Target=\"#_top\" TargetMode=\"External\"");
  }

  /** What the document defaults say of letters and lines is undone in styles that are measured. */
  @Test
  void documentDefaultsDontChangeTheCells() throws IOException {
    LookFile look = LookFile.word();
    String styles =
        LookFile.wordStyles()
            .replace(
                "<w:kern w:val=\"2\"/>",
                "<w:i/><w:color w:val=\"FF0000\"/><w:spacing w:val=\"60\"/><w:w w:val=\"66\"/>"
                    + "<w:kern w:val=\"2\"/><w:position w:val=\"6\"/>")
            .replace(
                "<w:spacing w:after=\"160\"",
                "<w:keepLines/><w:spacing w:beforeLines=\"100\" w:after=\"160\"")
            .replace(
                "w:lineRule=\"auto\"/></w:pPr>",
                "w:lineRule=\"auto\"/><w:ind w:left=\"720\" w:hanging=\"300\"/>"
                    + "<w:contextualSpacing/></w:pPr>");
    String table =
        style(
            filled(look.part("word/styles.xml", LookFile.root("styles", styles)))
                .part("word/styles.xml"),
            "Table-2");
    assertThat(table)
        .contains(
            "<w:i w:val=\"0\"/>",
            "<w:color w:val=\"auto\"/><w:spacing w:val=\"0\"/><w:w w:val=\"100\"/>",
            "<w:kern w:val=\"0\"/><w:position w:val=\"0\"/>",
            "<w:keepLines w:val=\"0\"/>",
            "w:beforeLines=\"0\"",
            "w:line=\"280\" w:lineRule=\"exact\"",
            "w:left=\"0\"",
            "w:hanging=\"0\"",
            "<w:contextualSpacing w:val=\"0\"/>");
  }

  /** Text that the document defaults strike through or hide is as readable as any. */
  @Test
  void documentDefaultsLeaveTheTextReadable() throws IOException {
    String styles =
        LookFile.wordStyles()
            .replace(
                "<w:kern w:val=\"2\"/>",
                "<w:caps/><w:strike/><w:vanish/><w:kern w:val=\"2\"/><w:effect w:val=\"shimmer\"/>"
                    + "<w:vertAlign w:val=\"superscript\"/><w:rtl/><w:cs/>");
    Path file =
        Files.write(
            folder.resolve("本单位.docx"),
            LookFile.word().part("word/styles.xml", LookFile.root("styles", styles)).bytes());
    WordLook read = WordLook.read(file, "本单位.docx").value().orElseThrow();
    byte[] word = SampleReport.writer().write(SampleReport.document(), read).value().orElseThrow();
    assertThat(WordFileReader.read(word, "a.docx").diagnostics()).isEmpty();
  }

  /**
   * A heading stays with its text and body text is indented, also where the file doesn't say so.
   */
  @Test
  void whatTheFilesStylesDontSay() throws IOException {
    String styles =
        LookFile.wordStyles()
            .replace("<w:pPr><w:keepNext/>", "<w:pPr>")
            .replace("<w:pPr><w:ind w:firstLineChars=\"200\" w:firstLine=\"560\"/></w:pPr>", "");
    String document =
        filled(LookFile.word().part("word/styles.xml", LookFile.root("styles", styles)))
            .part("word/document.xml");
    assertThat(document)
        .contains("<w:pStyle w:val=\"1\"/><w:keepNext/>")
        .containsPattern(
            "<w:pStyle w:val=\"a\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"\\d+\"/>");
    assertThat(filled(LookFile.word()).part("word/document.xml"))
        .doesNotContain("<w:pStyle w:val=\"1\"/><w:keepNext/>", "<w:pStyle w:val=\"a\"/><w:ind");
  }

  private static String style(String styles, String id) {
    int start = styles.indexOf("w:styleId=\"" + id + "\"");
    return styles.substring(start, styles.indexOf("</w:style>", start));
  }
}
