package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.ExpectedReport.Kind;
import genreport.acceptance.reading.PdfReport;
import genreport.acceptance.reading.PrintedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where lines end: GB/T 15834, 5.1, and GB/T 9704, 7.3.3. */
class LineBreakTest {

  private static final String LINE_END = "┃";
  private static final Pattern FORBIDDEN_START =
      Pattern.compile(LINE_END + "[、，。：；！？”’）》〉」』】〕％%～·…—]");
  private static final Pattern FORBIDDEN_END = Pattern.compile("[“‘（《〈「『【〔]" + LINE_END);
  private static final Pattern CUT_NUMBER =
      Pattern.compile("[0-9][.,，：:－-]?" + LINE_END + "[.,]?[0-9]");
  private static final Pattern CUT_UNIT =
      Pattern.compile("[0-9]" + LINE_END + "[年月日时分秒号件条个次份项元万亿公篇期场人名家户处℃]");
  private static final Pattern CUT_DATE_OR_REFERENCE =
      Pattern.compile("第" + LINE_END + "|〔[^〕]*" + LINE_END + "|国办公开办" + LINE_END + "函");

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void noLineStartsOrEndsWithAForbiddenMark(Example example) {
    assertThat(texts(example))
        .noneMatch(text -> FORBIDDEN_START.matcher(text).find())
        .noneMatch(text -> FORBIDDEN_END.matcher(text).find());
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void noNumberIsCut(Example example) {
    assertThat(texts(example))
        .noneMatch(text -> CUT_NUMBER.matcher(text).find())
        .noneMatch(text -> CUT_UNIT.matcher(text).find())
        .noneMatch(text -> CUT_DATE_OR_REFERENCE.matcher(text).find());
  }

  @ParameterizedTest
  @MethodSource("genreport.acceptance.reading.Example#all")
  void theLastLineOfAParagraphHasTwoCharacters(Example example) {
    assertThat(PdfReport.of(example).passages())
        .filteredOn(passage -> passage.passage().kind() != Kind.TABLE)
        .allMatch(passage -> passage.last().glyphs().size() > 1);
  }

  /** The texts of paragraphs and cells with their line ends marked. */
  private static List<String> texts(Example example) {
    PdfReport report = PdfReport.of(example);
    List<List<PrintedLine>> blocks = new ArrayList<>();
    report.passages().stream()
        .filter(passage -> passage.passage().kind() != Kind.TABLE)
        .forEach(passage -> blocks.add(passage.lines()));
    report.tables().stream()
        .flatMap(table -> table.parts().stream())
        .flatMap(part -> part.cells().stream())
        .filter(cell -> !cell.glyphs().isEmpty())
        .forEach(cell -> blocks.add(PrintedLine.of(cell.glyphs())));
    return blocks.stream().map(LineBreakTest::marked).toList();
  }

  private static String marked(List<PrintedLine> lines) {
    Stream<String> texts = lines.stream().map(PrintedLine::text);
    return String.join(LINE_END, texts.toList());
  }
}
