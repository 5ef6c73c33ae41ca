package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.ExpectedReport;
import genreport.acceptance.reading.ExpectedTable;
import genreport.acceptance.reading.Grid;
import genreport.acceptance.reading.PdfReport;
import genreport.acceptance.reading.RenderedReport;
import genreport.acceptance.reading.TaggedPdf;
import genreport.acceptance.reading.VeraPdf;
import genreport.acceptance.reading.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With an agency's taller lines the table of section three runs over pages; nothing gets lost. */
class TableOverPagesTest {

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void headsAndLabelsAreRepeatedAndEveryCellIsThere(Example example, @TempDir Path folder)
      throws IOException {
    Path templates = Example.HOME.resolve("templates");
    String style = Files.readString(templates.resolve("common/style.yaml"));
    String taller = style.replaceFirst("(table-fine: .*pitch: )12pt", "$1" + "26pt");
    assertThat(taller).isNotEqualTo(style);
    Files.createDirectories(folder.resolve("common"));
    Files.writeString(folder.resolve("common/style.yaml"), taller);
    Path pdf = RenderedReport.render(example, folder, List.of(folder, templates)).pdf();
    PdfReport report = new PdfReport(ExpectedReport.of(example), pdf);
    assertThat(report.tables().get(1).parts()).hasSizeGreaterThan(1);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < report.tables().size(); i++) {
      ExpectedTable table = report.expected().tables().get(i);
      Grid grid = report.tables().get(i).grid();
      differences.addAll(grid.differencesFrom(table.grid(), table.name()));
    }
    assertThat(differences).isEmpty();
    assertThat(Words.firstDifference(report.expected().words(), report.words())).isEmpty();
    assertThat(VeraPdf.failures(pdf)).isEmpty();
    TaggedPdf tagged = new TaggedPdf(pdf);
    assertThat(tagged.root()).isEqualTo(TaggedPdf.of(example).root());
    List<String> repeated = tagged.artifacts().stream().flatMap(List::stream).toList();
    assertThat(String.join("", repeated)).contains("申请人情况").contains("（续）");
  }
}
