package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.ExpectedReport;
import genreport.acceptance.reading.ExpectedReport.Kind;
import genreport.acceptance.reading.ExpectedReport.Passage;
import genreport.acceptance.reading.PdfReport;
import genreport.acceptance.reading.WordReport;
import genreport.acceptance.reading.Words;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both files say what the source says, all of it, in order, and nothing else. */
class WordsTest {

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void thePdfSaysWhatTheSourceSays(Example example) {
    PdfReport report = PdfReport.of(example);
    assertThat(Words.firstDifference(report.expected().words(), report.words())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void theWordFileSaysWhatTheSourceSays(Example example) {
    String expected = ExpectedReport.of(example).words();
    assertThat(Words.firstDifference(expected, WordReport.of(example).words())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void eachPassageIsAParagraphOfTheWordFile(Example example) {
    List<String> expected =
        ExpectedReport.of(example).passages().stream()
            .filter(passage -> passage.kind() != Kind.TABLE && passage.kind() != Kind.TITLE)
            .map(Passage::text)
            .toList();
    assertThat(WordReport.of(example).paragraphs()).containsSubsequence(expected);
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void theHeadingsOfTheWordFileMakeItsOutline(Example example) {
    assertThat(WordReport.of(example).headings())
        .isEqualTo(
            ExpectedReport.of(example).passages(Kind.HEADING).stream().map(Passage::text).toList());
  }
}
