package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import genreport.acceptance.reading.Box;
import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.ExpectedReport.Kind;
import genreport.acceptance.reading.PdfGlyph;
import genreport.acceptance.reading.PdfPage;
import genreport.acceptance.reading.PdfReport;
import genreport.acceptance.reading.PrintedLine;
import genreport.acceptance.reading.PrintedPassage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the lines of text stand on the pages: GB/T 9704, 5.2 and 7. */
class LineGeometryTest {

  private static final double LINE_PITCH = 28.95;
  private static final int LINES_TO_A_PAGE = 22;
  private static final double TWO_CHARACTERS = 2 * 156 * PdfReport.MM / 28;
  private static final double BODY_SIZE = 16;

  /** Two characters as set, or of 16 pt each. */
  private static final double TRACKING = 2 * BODY_SIZE - TWO_CHARACTERS;

  /** A mark at a line's end blackens the first fifth of its width at least. */
  private static final double MARK_END = BODY_SIZE * 0.8;

  private static final double NEAR = 0.1;
  private static final String OPENING = "“‘（《〈「『【〔";

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void allStandsInTheTypeArea(Example example) {
    Box area = PdfReport.TYPE_AREA;
    assertThat(PdfReport.of(example).glyphs())
        .allMatch(glyph -> glyph.ink().left() >= area.left() - NEAR)
        .allMatch(glyph -> glyph.ink().right() <= area.right() + NEAR)
        .allMatch(glyph -> glyph.ink().top() >= area.top() - NEAR)
        .allMatch(glyph -> glyph.ink().bottom() <= area.bottom() + NEAR);
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void bodyLinesStandOnTheGrid(Example example) {
    List<PrintedLine> lines = bodyLines(PdfReport.of(example));
    double first = lines.get(0).first().baseline();
    for (PrintedLine line : lines) {
      double steps = (line.first().baseline() - first) / LINE_PITCH;
      assertThat(Math.abs(steps - Math.round(steps)) * LINE_PITCH)
          .as("off the grid on page %d: %s", line.page(), line.text())
          .isLessThan(NEAR);
    }
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void aPageHasAtMostTwentyTwoLinesAndTheyLieApart(Example example) {
    PdfReport report = PdfReport.of(example);
    for (PdfPage page : report.pages()) {
      List<Double> baselines =
          bodyLines(report).stream()
              .filter(line -> line.page() == page.number())
              .map(line -> line.first().baseline())
              .toList();
      assertThat(baselines).hasSizeLessThanOrEqualTo(LINES_TO_A_PAGE);
      for (int i = 1; i < baselines.size(); i++) {
        assertThat(baselines.get(i) - baselines.get(i - 1)).isGreaterThan(LINE_PITCH - NEAR);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void paragraphsAndHeadingsAreIndentedByTwoCharacters(Example example) {
    for (PrintedPassage passage : bodyPassages(PdfReport.of(example))) {
      if (passage.passage().kind() == Kind.SIGNATURE) {
        continue;
      }
      double left = PdfReport.TYPE_AREA.left();
      for (int i = 0; i < passage.lines().size(); i++) {
        PdfGlyph glyph = passage.lines().get(i).first();
        double wanted = i == 0 ? left + TWO_CHARACTERS : left;
        double trimmed = OPENING.contains(glyph.text()) ? BODY_SIZE / 2 : 0;
        assertThat(glyph.x())
            .as("line %d of %s", i + 1, passage)
            .isBetween(wanted - trimmed - NEAR, wanted + TRACKING + NEAR);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void notesStandInSmallTypeOnThePageOfTheirTablesEnd(Example example) {
    List<PrintedPassage> passages = PdfReport.of(example).passages();
    for (int i = 1; i < passages.size(); i++) {
      if (passages.get(i).passage().kind() == Kind.NOTE) {
        PrintedLine first = passages.get(i).first();
        assertThat(first.first().size()).isEqualTo(9, within(0.01));
        assertThat(first.page()).isEqualTo(passages.get(i - 1).last().page());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void allLinesButTheLastReachTheRightEdge(Example example) {
    for (PrintedPassage passage : bodyPassages(PdfReport.of(example))) {
      if (passage.passage().kind() == Kind.SIGNATURE) {
        continue;
      }
      for (PrintedLine line : passage.lines().subList(0, passage.lines().size() - 1)) {
        double gap = PdfReport.TYPE_AREA.right() - line.last().ink().right();
        assertThat(gap).as("space at the end of %s", line.text()).isBetween(-NEAR, MARK_END);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void glyphsOfALineDoNotOverlapNorStandApart(Example example) {
    List<String> wide = new ArrayList<>();
    for (PrintedLine line : bodyLines(PdfReport.of(example))) {
      for (int i = 1; i < line.glyphs().size(); i++) {
        PdfGlyph before = line.glyphs().get(i - 1);
        PdfGlyph glyph = line.glyphs().get(i);
        double gap = glyph.ink().left() - before.ink().right();
        if (gap < -BODY_SIZE * 0.15 || gap > BODY_SIZE) {
          wide.add(before.text() + glyph.text() + " " + gap + " in " + line.text());
        }
      }
    }
    assertThat(wide).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void noLineOfAParagraphStandsAloneOnAPage(Example example) {
    for (PrintedPassage passage : bodyPassages(PdfReport.of(example))) {
      if (passage.first().page() != passage.last().page()) {
        for (PrintedLine end : List.of(passage.first(), passage.last())) {
          assertThat(passage.lines().stream().filter(line -> line.page() == end.page()))
              .as("lines on page %d of %s", end.page(), passage)
              .hasSizeGreaterThan(1);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void aHeadingStandsOnThePageOfWhatFollows(Example example) {
    List<PrintedPassage> passages = PdfReport.of(example).passages();
    for (int i = 0; i + 1 < passages.size(); i++) {
      if (passages.get(i).passage().kind() == Kind.HEADING) {
        assertThat(passages.get(i + 1).first().page())
            .as("page after %s", passages.get(i))
            .isEqualTo(passages.get(i).last().page());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void theTitleIsCentredAndBrokenBySense(Example example) {
    PrintedPassage title = PdfReport.of(example).passages().get(0);
    Box area = PdfReport.TYPE_AREA;
    assertThat(title.last().text()).endsWith("政府信息公开工作年度报告");
    for (PrintedLine line : title.lines()) {
      double left = line.first().ink().left() - area.left();
      double right = area.right() - line.last().ink().right();
      double mark = line.text().matches(".*）|（.*") ? line.first().size() * 0.7 : 2;
      assertThat(left).as(line.text()).isBetween(right - mark, right + mark);
    }
  }

  /** All passages of 16 pt on the page's grid. */
  private static List<PrintedPassage> bodyPassages(PdfReport report) {
    Set<Kind> kinds = new HashSet<>(List.of(Kind.PARAGRAPH, Kind.HEADING, Kind.SIGNATURE));
    return report.passages().stream()
        .filter(passage -> kinds.contains(passage.passage().kind()))
        .toList();
  }

  private static List<PrintedLine> bodyLines(PdfReport report) {
    return bodyPassages(report).stream().flatMap(passage -> passage.lines().stream()).toList();
  }
}
