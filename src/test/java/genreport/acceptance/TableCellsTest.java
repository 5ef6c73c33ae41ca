package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.ExpectedReport;
import genreport.acceptance.reading.ExpectedTable;
import genreport.acceptance.reading.Grid;
import genreport.acceptance.reading.PdfReport;
import genreport.acceptance.reading.PdfTable;
import genreport.acceptance.reading.WordReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the three tables stands at its row and column, in both files. */
class TableCellsTest {

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void pdf(Example example) {
    PdfReport report = PdfReport.of(example);
    assertSame(report.expected().tables(), report.tables().stream().map(PdfTable::grid).toList());
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void word(Example example) {
    assertSame(ExpectedReport.of(example).tables(), WordReport.of(example).tables());
  }

  private static void assertSame(List<ExpectedTable> expected, List<Grid> actual) {
    assertThat(actual).hasSameSizeAs(expected);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      ExpectedTable table = expected.get(i);
      differences.addAll(actual.get(i).differencesFrom(table.grid(), table.name()));
    }
    assertThat(differences).isEmpty();
  }
}
