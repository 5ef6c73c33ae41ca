package genreport.typeset;

import static genreport.typeset.Setup.LEFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import genreport.RenderedDocument;
import genreport.document.Inline;
import genreport.document.Table;
import genreport.style.Length;
import genreport.typeset.Pages.GlyphRun;
import genreport.typeset.Pages.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the labels of tables are broken, and how far they stand from the rules. */
class TableLabelsTest {

  private static final double EM = 10.5;

  /** The longer the figures, the smaller the type. */
  @ParameterizedTest
  @CsvSource({
    "2019/district-bureau, 1, 9", "2019/district-bureau, 654321, 9",
    "2019/district-bureau, 87654321, 7.5", "2021/district-office, 1, 9",
    "2021/district-office, 654321, 9", "2021/district-office, 87654321, 7.5"
  })
  void theVerticalLabelBreaksBySenseAtEverySize(String example, String figure, double size)
      throws IOException {
    String source = Files.readString(Path.of("examples", example + ".yaml"));
    String row = "新收: {自然人: F, 商业企业: F, 科研机构: F, 社会公益组织: F, 法律服务机构: F, 其他: F}";
    String longer = source.replaceFirst("新收:.*", row.replace("F", figure));
    assertThat(longer).isNotEqualTo(source);
    List<String> texts = new ArrayList<>();
    for (Page page : RenderedDocument.of(longer).pages().pages()) {
      Setup.body(page).stream()
          .filter(run -> Math.abs(run.size() - size) < 0.01)
          .forEach(run -> texts.add(run.text()));
    }
    assertThat(texts).containsSubsequence("三、", "本年度", "办理", "结果");
  }

  @Test
  void aLabelStandsHalfACharacterFromTheRule() {
    List<GlyphRun> runs = label(60, "行政规范性文件");
    assertThat(runs.get(0).xs().get(0)).isCloseTo(LEFT + EM / 2, within(0.01));
  }

  @Test
  void aLabelThatWouldTakeAnotherLineHasThePaddingOfItsStyle() {
    double least = Setup.STYLES.style("table-label").padding().pt();
    double exact = (7 * EM + 2 * least + 0.5) * 25.4 / 72;
    List<GlyphRun> runs = label(exact, "行政规范性文件");
    assertThat(runs).hasSize(1);
    assertThat(runs.get(0).xs().get(0)).isCloseTo(LEFT + least, within(0.01));
  }

  @Test
  void aBracketedNumberAlignsWithTheTextBelowIt() {
    List<GlyphRun> runs = label(5 * EM * 25.4 / 72, "（三）不予公开");
    assertThat(runs).extracting(GlyphRun::text).containsExactly("（三）", "不予公开");
    assertThat(ink(runs.get(0))).isCloseTo(ink(runs.get(1)), within(0.5));
  }

  private static double ink(GlyphRun run) {
    return run.xs().get(0) + run.face().inkEm(run.text().codePointAt(0)).left() * run.size();
  }

  /** The runs of a label in the first column of a table as wide as the type area. */
  private static List<GlyphRun> label(double widthMm, String text) {
    Table.Cell cell =
        new Table.Cell(0, 1, 1, Table.Scope.ROW, "table-label", List.of(new Inline.Text(text, "")));
    List<Length> columns = List.of(Length.mm(widthMm), Length.mm(156 - widthMm));
    Table table =
        new Table(
            "table", "", columns, List.of(), List.of(Setup.row(cell, Setup.cell(1, 1, 1, ""))));
    return Setup.body(Setup.typeset(List.of(table)).pages().get(0));
  }
}
