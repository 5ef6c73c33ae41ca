package genreport.output.pdf;

import static genreport.output.pdf.PagesByHand.cells;
import static genreport.output.pdf.PagesByHand.onePage;
import static genreport.output.pdf.PagesByHand.placed;
import static genreport.output.pdf.PagesByHand.spread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import genreport.typeset.Pages.GlyphRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the glyphs stand, and what two programs of others read from them. */
class PdfTextTest {

  private static final String LINE = "收到申请1204件，“其中”予以公开的占98.5%。";
  private static final double NEAR_PT = 0.02;

  @Test
  void everyGlyphStandsAtItsPlace() throws IOException {
    List<GlyphRun> runs =
        List.of(
            spread("body", 120, LINE, 0),
            spread("title", 150, LINE, 0.037),
            spread("heading-1", 180, LINE, 0.25),
            spread("heading-2", 210, LINE, -0.013),
            cells("heading-2", 240, "“简政放权”和𠮷字"),
            placed("body", 270, 1.124, "——", (advance, i) -> advance),
            placed("body", 300, 1, "），（。", (advance, i) -> 0.5));
    try (PDDocument pdf = Loader.loadPDF(PdfWriter.write(onePage(runs.toArray(GlyphRun[]::new))))) {
      List<TextPosition> glyphs = glyphs(pdf);
      int at = 0;
      for (GlyphRun run : runs) {
        int[] codePoints = run.text().codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++, at++) {
          TextPosition glyph = glyphs.get(at);
          assertThat(glyph.getUnicode()).isEqualTo(Character.toString(codePoints[i]));
          assertThat((double) glyph.getTextMatrix().getTranslateX())
              .as("%s in %s", glyph.getUnicode(), run.text())
              .isCloseTo(run.xs().get(i), within(NEAR_PT));
          assertThat(297 * 72 / 25.4 - glyph.getTextMatrix().getTranslateY())
              .isCloseTo(run.baseline(), within(NEAR_PT));
        }
      }
      assertThat(glyphs).hasSize(at);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSpreadLineIsReadWithoutInnerSpaces(Extractor extractor) throws Exception {
    List<GlyphRun> runs = new ArrayList<>();
    for (String role : List.of("body", "title", "heading-1", "heading-2")) {
      for (double gapEm : List.of(-0.05, 0.0, 0.02, 0.06, 0.08, 0.09, 0.11, 0.16, 0.25)) {
        runs.add(spread(role, 60 + 20 * runs.size(), LINE, gapEm));
      }
    }
    assertThat(extractor.lines(onePage(runs.toArray(GlyphRun[]::new))))
        .hasSize(runs.size())
        .containsOnly(LINE);
  }

  @ParameterizedTest
  @EnumSource
  void aLineSpreadOnlyBesideFiguresIsReadWithoutInnerSpaces(Extractor extractor) throws Exception {
    GlyphRun run =
        placed("body", 120, 1, LINE, (advance, i) -> advance + (i == 3 || i == 7 ? 0.25 : 0.03));
    assertThat(extractor.lines(onePage(run))).containsExactly(LINE);
  }

  @ParameterizedTest
  @EnumSource
  void aNarrowQuoteInAFullCellIsReadWithoutSpaces(Extractor extractor) throws Exception {
    String line = "深化“放管服”改革";
    GlyphRun right = placed("heading-2", 120, 1, line, (advance, i) -> i == 1 ? 1.65 : 1);
    assertThat(extractor.lines(onePage(right))).containsExactly(line);
    assertThat(extractor.lines(onePage(cells("heading-2", 120, line)))).containsExactly(line);
  }

  @ParameterizedTest
  @EnumSource
  void squeezedMarksAreReadInTheirOrder(Extractor extractor) throws Exception {
    String line = "见附件（一）），（略）。全文";
    GlyphRun run =
        placed("body", 120, 1, line, (advance, i) -> i == 6 || i == 7 || i == 8 ? 0.5 : 1);
    assertThat(extractor.lines(onePage(run))).containsExactly(line);
  }

  @ParameterizedTest
  @EnumSource
  void aSpaceThatIsWrittenIsRead(Extractor extractor) throws Exception {
    String line = "电话 010 8888，网址 gov cn。";
    assertThat(extractor.lines(onePage(spread("body", 120, line, 0.05)))).containsExactly(line);
  }

  @ParameterizedTest
  @EnumSource
  void runsOfALineAreOneText(Extractor extractor) throws Exception {
    GlyphRun first = spread("heading-2", 120, "（一）主动公开。", 0.03);
    double end = first.xs().get(7) + 16;
    GlyphRun bold = moved(spread("title", 120, "全年", 0.03), end + 0.2 * 16);
    GlyphRun rest = moved(spread("body", 120, "20件", 0.03), end + 2.5 * 16);
    assertThat(extractor.lines(onePage(first, bold, rest))).containsExactly("（一）主动公开。全年20件");
  }

  @ParameterizedTest
  @EnumSource
  void cellsOfATableStayApart(Extractor extractor) throws Exception {
    GlyphRun first = spread("table", 120, "规章", 0);
    GlyphRun second = moved(spread("table", 120, "63", 0), first.xs().get(1) + 16 + 8);
    assertThat(extractor.lines(onePage(first, second))).containsExactly("规章 63");
  }

  @ParameterizedTest
  @EnumSource
  void aCharacterBeyondThePlaneIsRead(Extractor extractor) throws Exception {
    assertThat(extractor.lines(onePage(spread("rare", 120, "𠮷野家", 0)))).containsExactly("𠮷野家");
  }

  @ParameterizedTest
  @EnumSource
  void charactersThatShareAGlyphExtractAsThemselves(Extractor extractor) throws Exception {
    String line = "一\u2f00二";
    assertThat(PagesByHand.face("body").glyph(0x2f00))
        .isEqualTo(PagesByHand.face("body").glyph(0x4e00));
    assertThat(extractor.lines(onePage(spread("body", 120, line, 0)))).containsExactly(line);
  }

  private static GlyphRun moved(GlyphRun run, double x) {
    double shift = x - run.xs().get(0);
    List<Double> xs = run.xs().stream().map(from -> from + shift).toList();
    return new GlyphRun(
        run.face(),
        run.size(),
        run.baseline(),
        run.stretch(),
        run.characters(),
        xs,
        run.origin(),
        "");
  }

  private static List<TextPosition> glyphs(PDDocument pdf) throws IOException {
    List<TextPosition> glyphs = new ArrayList<>();
    new PDFTextStripper() {
      @Override
      protected void processTextPosition(TextPosition glyph) {
        glyphs.add(glyph);
      }
    }.getText(pdf);
    return glyphs;
  }
}
