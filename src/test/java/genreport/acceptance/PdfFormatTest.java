package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import genreport.acceptance.reading.Box;
import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.ExpectedReport;
import genreport.acceptance.reading.ExpectedReport.Kind;
import genreport.acceptance.reading.ExpectedReport.Passage;
import genreport.acceptance.reading.PdfGlyph;
import genreport.acceptance.reading.PdfPage;
import genreport.acceptance.reading.PdfReport;
import genreport.acceptance.reading.PrintedLine;
import genreport.acceptance.reading.RenderedReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a PDF fit to be published: page numbers, fonts, bookmarks, text to be searched. */
class PdfFormatTest {

  private static final double FOOT_CHARACTER = 14;

  /** A dash stands within its own width, more or less of it by the face. */
  private static final double DASH_BEARING = 2;

  private static final double FOOT_GAP = 7 * PdfReport.MM;

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void pagesAreNumberedOutside(Example example) {
    PdfReport report = PdfReport.of(example);
    for (PdfPage page : report.pages()) {
      List<PdfGlyph> foot = report.foot(page);
      PrintedLine line = new PrintedLine(foot);
      assertThat(line.text()).isEqualTo("—" + page.number() + "—");
      Box area = PdfReport.TYPE_AREA;
      if (page.number() % 2 == 1) {
        assertThat(area.right() - line.last().ink().right())
            .as("odd page %d", page.number())
            .isCloseTo(FOOT_CHARACTER, within(DASH_BEARING));
      } else {
        assertThat(line.first().ink().left() - area.left())
            .as("even page %d", page.number())
            .isCloseTo(FOOT_CHARACTER, within(DASH_BEARING));
      }
      assertThat(line.first().ink().middleY() - area.bottom())
          .isCloseTo(FOOT_GAP, within(FOOT_CHARACTER / 2));
    }
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void everyFontIsEmbeddedAsASubset(Example example) throws IOException {
    try (PDDocument pdf = open(example)) {
      List<PDFont> fonts = new ArrayList<>();
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          fonts.add(page.getResources().getFont(name));
        }
      }
      assertThat(fonts)
          .isNotEmpty()
          .allMatch(PDFont::isEmbedded)
          .allMatch(font -> font.getName().matches("[A-Z]{6}\\+.+"));
    }
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void bookmarksAreTheHeadingsAtTheirPages(Example example) throws IOException {
    List<String> expected =
        PdfReport.of(example).passages().stream()
            .filter(passage -> passage.passage().kind() == Kind.HEADING)
            .map(passage -> passage.first().page() + " " + passage.passage().text())
            .toList();
    try (PDDocument pdf = open(example)) {
      List<String> bookmarks = new ArrayList<>();
      collect(pdf, pdf.getDocumentCatalog().getDocumentOutline(), bookmarks);
      assertThat(bookmarks).isEqualTo(expected);
    }
  }

  private static void collect(PDDocument pdf, PDOutlineNode node, List<String> found)
      throws IOException {
    for (PDOutlineItem item : node.children()) {
      int page = pdf.getPages().indexOf(item.findDestinationPage(pdf)) + 1;
      found.add(page + " " + item.getTitle());
      collect(pdf, item, found);
    }
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void paragraphsExtractWithoutInnerSpaces(Example example) throws IOException {
    try (PDDocument pdf = open(example)) {
      String text =
          new PDFTextStripper()
              .getText(pdf)
              .lines()
              .map(String::strip)
              .filter(line -> !line.matches("— ?\\d+ ?—"))
              .collect(Collectors.joining());
      for (Passage passage : ExpectedReport.of(example).passages()) {
        if (passage.kind() != Kind.TABLE) {
          assertThat(text.contains(passage.text())).as(passage.text()).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void theDocumentSaysWhatItIs(Example example) throws IOException {
    try (PDDocument pdf = open(example)) {
      String title = ExpectedReport.of(example).passages(Kind.TITLE).get(0).text();
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(title);
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
      PDPage page = pdf.getPage(0);
      assertThat((double) page.getMediaBox().getWidth()).isCloseTo(210 * PdfReport.MM, within(0.1));
      assertThat((double) page.getMediaBox().getHeight())
          .isCloseTo(297 * PdfReport.MM, within(0.1));
    }
  }

  private static PDDocument open(Example example) throws IOException {
    return Loader.loadPDF(RenderedReport.of(example).pdf().toFile());
  }
}
