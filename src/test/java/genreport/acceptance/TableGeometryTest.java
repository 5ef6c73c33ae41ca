package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import genreport.acceptance.reading.Box;
import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.PdfReport;
import genreport.acceptance.reading.PdfTable;
import genreport.acceptance.reading.PdfTablePart;
import genreport.acceptance.reading.PrintedLine;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the tables stand, and what stands in their cells. */
class TableGeometryTest {

  private static final double NEAR = 0.3;
  private static final double WIDTH = 156 * PdfReport.MM;

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void tablesAreAsWideAsTheTypeArea(Example example) {
    Box area = PdfReport.TYPE_AREA;
    for (PdfTablePart part : parts(example)) {
      assertThat(part.box().left()).isCloseTo(area.left(), within(NEAR));
      assertThat(part.box().right()).isCloseTo(area.right(), within(NEAR));
      assertThat(part.box().top()).isGreaterThan(area.top() - NEAR);
      assertThat(part.box().bottom()).isLessThan(area.bottom() + NEAR);
    }
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void inkStandsInsideItsCell(Example example) {
    for (PdfTablePart part : parts(example)) {
      for (PdfTablePart.Cell cell : part.cells()) {
        assertThat(cell.glyphs())
            .as("page %d: %s", part.page(), cell.place())
            .allMatch(glyph -> glyph.ink().left() > cell.box().left() + NEAR)
            .allMatch(glyph -> glyph.ink().right() < cell.box().right() - NEAR)
            .allMatch(glyph -> glyph.ink().top() > cell.box().top() + NEAR)
            .allMatch(glyph -> glyph.ink().bottom() < cell.box().bottom() - NEAR);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void figuresStandInTheMiddleOfTheirCells(Example example) {
    for (PdfTablePart part : parts(example)) {
      for (PdfTablePart.Cell cell : part.cells()) {
        if (cell.place().text().matches("[0-9.]+")) {
          PrintedLine line = new PrintedLine(cell.glyphs());
          double middle = (line.first().ink().left() + line.last().ink().right()) / 2;
          assertThat(middle)
              .as("page %d: %s", part.page(), cell.place())
              .isCloseTo(cell.box().middleX(), within(1.0));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void columnsOfTheTablesOfSectionsTwoAndFourAreEqual(Example example) {
    List<PdfTable> tables = PdfReport.of(example).tables();
    if (!example.form().equals("2019")) {
      assertEqualColumns(tables.get(0), 4);
    }
    assertEqualColumns(tables.get(2), 15);
  }

  private static void assertEqualColumns(PdfTable table, int columns) {
    for (PdfTablePart.Cell cell : table.parts().get(0).cells()) {
      double spanned = (cell.box().right() - cell.box().left()) / WIDTH * columns;
      assertThat(spanned).isCloseTo(Math.rint(spanned), within(0.02));
    }
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void aBandStandsOnThePageOfItsRows(Example example) {
    for (PdfTablePart part : PdfReport.of(example).tables().get(0).parts()) {
      String lastFirstCell =
          part.cells().stream()
              .filter(cell -> cell.place().rowEnd() == part.rows())
              .findFirst()
              .orElseThrow()
              .place()
              .text();
      assertThat(lastFirstCell).doesNotMatch("第二十条.*|信息内容");
    }
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void aTableHasOneFaceAndOneSize(Example example) {
    for (PdfTable table : PdfReport.of(example).tables()) {
      assertThat(
              table.parts().stream()
                  .flatMap(part -> part.cells().stream())
                  .flatMap(cell -> cell.glyphs().stream())
                  .map(glyph -> glyph.font() + " " + Math.round(glyph.size() * 10))
                  .distinct())
          .hasSize(1);
    }
  }

  private static List<PdfTablePart> parts(Example example) {
    return PdfReport.of(example).tables().stream()
        .flatMap(table -> table.parts().stream())
        .toList();
  }
}
