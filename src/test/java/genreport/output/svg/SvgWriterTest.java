package genreport.output.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import genreport.Bundled;
import genreport.RenderedDocument;
import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.PdfGlyph;
import genreport.acceptance.reading.PdfReport;
import genreport.document.FieldPlaces;
import genreport.typeset.Pages;
import genreport.typeset.Watermarks;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages as SVG, against the PDF of the same report. */
class SvgWriterTest {

  private static final double NEAR_PT = 0.05;

  /** A page of 500 different characters has some 250 KB. */
  private static final int MOST_CHARACTERS = 400_000;

  private static final SvgWriter WRITER = new SvgWriter();
  private static final Example OFFICE = new Example("2021", "district-office");

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void glyphsStandWhereThePdfHasThem(Example example) throws IOException {
    List<SvgPage> pages = pages(example.text());
    PdfReport pdf = PdfReport.of(example);
    assertThat(pages).hasSameSizeAs(pdf.pages());
    for (int i = 0; i < pages.size(); i++) {
      List<PdfGlyph> expected =
          pdf.pages().get(i).glyphs().stream().filter(glyph -> !glyph.text().isBlank()).toList();
      List<SvgReader.Glyph> found = SvgReader.glyphs(pages.get(i).svg());
      assertThat(found).hasSameSizeAs(expected);
      for (int k = 0; k < found.size(); k++) {
        assertThat(found.get(k).x()).isCloseTo(expected.get(k).x(), within(NEAR_PT));
        assertThat(found.get(k).y()).isCloseTo(expected.get(k).baseline(), within(NEAR_PT));
      }
      assertThat(pages.get(i).svg().length()).isLessThan(MOST_CHARACTERS);
    }
  }

  @Test
  void aChangedFigureChangesItsPageOnly() throws IOException {
    String text = OFFICE.text();
    List<SvgPage> pages = pages(text);
    List<SvgPage> same = pages(text);
    List<SvgPage> changed = pages(text.replace("现行有效: 63", "现行有效: 64"));
    assertThat(text).contains("现行有效: 63");
    assertThat(hashes(same)).isEqualTo(hashes(pages));
    assertThat(hashes(changed)).hasSameSizeAs(hashes(pages)).isNotEqualTo(hashes(pages));
    long differing = pages.stream().filter(page -> !hashes(changed).contains(page.hash())).count();
    assertThat(differing).isEqualTo(1);
  }

  @Test
  void textsNameTheirFields() throws IOException {
    String text = OFFICE.text();
    List<SvgReader.Glyph> glyphs =
        pages(text).stream().flatMap(page -> SvgReader.glyphs(page.svg()).stream()).toList();
    List<String> lines = text.lines().toList();
    assertThat(glyphs).anyMatch(glyph -> glyph.field().equals("依申请公开.新收.总计"));
    SvgReader.Glyph first =
        glyphs.stream().filter(glyph -> glyph.field().equals("总体情况")).findFirst().orElseThrow();
    assertThat(lines.get(Integer.parseInt(first.line()) - 2)).startsWith("总体情况");
  }

  @Test
  void aDraftHasItsMarkBelowTheText() throws IOException {
    Pages pages =
        Watermarks.across(
            RenderedDocument.of(OFFICE.text()).pages(),
            "草稿",
            Bundled.faces().face(Bundled.styles().style("title").face()));
    String svg = WRITER.write(pages, FieldPlaces.NONE).get(0).svg();
    assertThat(svg)
        .containsPattern(
            "</defs><g class=\"watermark\" fill=\"rgb\\(217,217,217\\)\""
                + " transform=\"translate\\(\\S+ \\S+\\) rotate\\(-45\\) scale");
  }

  @Test
  void nothingIsLoadedOrRun() throws IOException {
    for (SvgPage page : pages(OFFICE.text())) {
      assertThat(page.svg())
          .doesNotContainPattern(
              "(?i)<(script|style|image|foreignObject|a)\\b|\\bstyle=|\\bon\\w+=")
          .doesNotContain("href=\"http", "url(");
    }
  }

  private static List<SvgPage> pages(String yaml) throws IOException {
    return WRITER.write(RenderedDocument.of(yaml).pages(), RenderedDocument.fields(yaml));
  }

  private static List<String> hashes(List<SvgPage> pages) {
    return pages.stream().map(SvgPage::hash).toList();
  }
}
