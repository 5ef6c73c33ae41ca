package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.InLibreOffice;
import genreport.acceptance.reading.RenderedReport;
import genreport.acceptance.reading.WordXml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** {@code fonts/office-fonts.conf}: free faces in place of the official ones on Linux desktops. */
class OfficeFontsTest {

  private static final Example EXAMPLE = new Example("2021", "city");
  private static final Path FONTS = Example.HOME.resolve("fonts");
  private static final Path CONFIGURATION = FONTS.resolve("office-fonts.conf");

  @TempDir Path folder = Path.of("");

  @Test
  void itNamesAFaceForEachOfTheFontTable() throws Exception {
    String configuration = Files.readString(CONFIGURATION);
    for (Element font :
        WordXml.all(
            WordXml.part(WordXml.parts(RenderedReport.of(EXAMPLE).word()), "word/fontTable.xml"),
            "font")) {
      String name = font.getAttribute("w:name");
      assertThat(configuration).contains("<family>" + name + "</family><accept>");
    }
  }

  @Test
  void libreOfficeShowsABoldTitleAndASerifFaceForBodyAndTables() throws Exception {
    Path word = folder.resolve("city.docx");
    Files.copy(RenderedReport.of(EXAMPLE).word(), word, StandardCopyOption.REPLACE_EXISTING);
    Path pdf = InLibreOffice.withFonts(FONTS, CONFIGURATION, word);
    Set<String> faces = new TreeSet<>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          faces.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
        }
      }
    }
    assertThat(faces)
        .containsExactlyInAnyOrder(
            "LXGWWenKai-Regular", "NotoSansSC-Medium", "NotoSerifSC-Bold", "NotoSerifSC-Regular");
  }
}
