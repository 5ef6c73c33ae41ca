package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.ExpectedReport;
import genreport.acceptance.reading.ExpectedTable;
import genreport.acceptance.reading.PdfReport;
import genreport.acceptance.reading.PdfTable;
import genreport.acceptance.reading.PdfTablePart;
import genreport.acceptance.reading.PrintedLine;
import genreport.diagnostic.Diagnostic;
import genreport.pipeline.Pipeline;
import genreport.pipeline.Request;
import genreport.pipeline.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Figures of up to eight digits in every cell of the tables of sections three and four: they are
 * printed, each on one line inside its cell, in one size through the table.
 */
class LongFiguresTest {

  private static final String SOURCE =
      """
      年度: YEAR
      机关: 示例区人民政府办公室
      总体情况: |
        主动公开、依申请公开、信息管理、平台建设和监督保障工作正常。
      主动公开: {}
      依申请公开:
        新收: [F, F, F, F, F, F]
        上年结转: [F, F, F, F, F, F]
        予以公开: [F, F, F, F, F, F]
        部分公开: [F, F, F, F, F, F]
      复议诉讼:
        行政复议: [F, F, F, F]
        行政诉讼:
          未经复议直接起诉: [F, F, F, F]
          复议后起诉: [F, F, F, F]
      问题和改进: |
        一是人手不足。
      其他事项: |
        全年没有收取信息处理费。
      """;

  @ParameterizedTest
  @CsvSource({
    "2020, 4", "2020, 5", "2020, 8", "2021, 4", "2021, 5", "2021, 6", "2021, 7", "2021, 8"
  })
  void areSetOnOneLineInTheirCells(String year, int digits, @TempDir Path folder)
      throws IOException {
    String yaml = SOURCE.replace("YEAR", year).replace("F", "9".repeat(digits));
    Path source = Files.writeString(folder.resolve("a.yaml"), yaml);
    RunResult result =
        Pipeline.run(
            new Request(
                source,
                "a.yaml",
                folder,
                List.of(Example.HOME.resolve("templates")),
                Example.HOME.resolve("fonts")));
    assertThat(result.findings()).noneMatch(Diagnostic::isBlocking);
    PdfReport report = new PdfReport(new ExpectedReport(yaml), folder.resolve("a.pdf"));
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < report.tables().size(); i++) {
      ExpectedTable expected = report.expected().tables().get(i);
      PdfTable table = report.tables().get(i);
      differences.addAll(table.grid().differencesFrom(expected.grid(), expected.name()));
      assertWellSet(table);
    }
    assertThat(differences).isEmpty();
  }

  private static void assertWellSet(PdfTable table) {
    List<PdfTablePart.Cell> cells =
        table.parts().stream().flatMap(part -> part.cells().stream()).toList();
    assertThat(
            cells.stream()
                .flatMap(cell -> cell.glyphs().stream())
                .map(glyph -> glyph.font() + " " + Math.round(glyph.size() * 10))
                .distinct())
        .hasSize(1);
    for (PdfTablePart.Cell cell : cells) {
      assertThat(cell.glyphs())
          .as("%s", cell.place())
          .allMatch(glyph -> glyph.ink().left() > cell.box().left())
          .allMatch(glyph -> glyph.ink().right() < cell.box().right());
      if (cell.place().text().matches("[0-9]+")) {
        assertThat(PrintedLine.of(cell.glyphs())).as("%s", cell.place()).hasSize(1);
      }
    }
  }
}
