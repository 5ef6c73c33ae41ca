package genreport.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import genreport.RenderedDocument;
import genreport.typeset.Pages.GlyphRun;
import genreport.typeset.Pages.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The places of the names and the date by GB/T 9704—2012, 7.3.5. */
class SignatureTest {

  private static final int LINES_OF_A_PAGE = 22;
  private static final double CHARACTER = 16 - 0.2146;
  private static final Offset<Double> NEARLY = within(0.3);
  private static final String LAST = "没有其他需要报告的事项。";
  private static final String DATE = "2022年1月20日";

  private static RenderedDocument report(int lines, String keys) throws IOException {
    String text = ("  " + LAST + "\n").repeat(lines);
    return RenderedDocument.of(
        "年度: 2021\n机关: 示例局\n总体情况: 略\n主动公开: {}\n依申请公开: {}\n复议诉讼: {}\n问题和改进: 略\n其他事项: |\n"
            + text
            + keys);
  }

  /** A line of text on a page. */
  private record Line(double left, double right, double baseline) {

    double middle() {
      return (left + right) / 2;
    }

    /** Number of blank lines between this line and the one above it. */
    long blankLinesAfter(Line above) {
      return Math.round((baseline - above.baseline) / Setup.PITCH) - 1;
    }
  }

  private static Line line(RenderedDocument report, String text) {
    List<Page> pages = report.pages().pages();
    Map<Double, List<GlyphRun>> lines =
        Setup.body(pages.get(pages.size() - 1)).stream()
            .collect(Collectors.groupingBy(GlyphRun::baseline));
    for (List<GlyphRun> line : lines.values()) {
      if (line.stream().map(GlyphRun::text).collect(Collectors.joining()).equals(text)) {
        GlyphRun first = line.get(0);
        GlyphRun last = line.get(line.size() - 1);
        return new Line(first.xs().get(0), Setup.rightEdge(last), first.baseline());
      }
    }
    throw new AssertionError("no line " + text);
  }

  @Test
  void theNameIsTwoFromTheRightAndTheDateBeginsTwoToTheRightOfIt() throws IOException {
    String name = "示例市示例区自然资源局";
    RenderedDocument report = report(1, "署名: " + name + "\n成文日期: " + DATE + "\n");
    Line signed = line(report, name);
    assertThat(signed.right()).isCloseTo(Setup.RIGHT - 2 * CHARACTER, NEARLY);
    assertThat(signed.blankLinesAfter(line(report, LAST))).isEqualTo(1);
    Line date = line(report, DATE);
    assertThat(date.left()).isCloseTo(signed.left() + 2 * CHARACTER, NEARLY);
    assertThat(date.blankLinesAfter(signed)).isZero();
  }

  @Test
  void aDateLongerThanTheNameIsTwoFromTheRightAndMovesTheName() throws IOException {
    RenderedDocument report = report(1, "署名: 示例局\n成文日期: " + DATE + "\n");
    Line date = line(report, DATE);
    assertThat(date.right()).isCloseTo(Setup.RIGHT - 2 * CHARACTER, NEARLY);
    assertThat(line(report, "示例局").left()).isCloseTo(date.left() - 2 * CHARACTER, NEARLY);
  }

  @Test
  void aDateWithoutANameIsTwoFromTheRight() throws IOException {
    RenderedDocument report = report(1, "成文日期: " + DATE + "\n");
    Line date = line(report, DATE);
    assertThat(date.right()).isCloseTo(Setup.RIGHT - 2 * CHARACTER, NEARLY);
    assertThat(date.blankLinesAfter(line(report, LAST))).isEqualTo(1);
  }

  @Test
  void severalNamesBeginOneUnderAnother() throws IOException {
    RenderedDocument report = report(1, "署名: [示例局, 示例市示例区人民政府办公室]\n成文日期: " + DATE + "\n");
    Line first = line(report, "示例局");
    Line second = line(report, "示例市示例区人民政府办公室");
    assertThat(second.right()).isCloseTo(Setup.RIGHT - 2 * CHARACTER, NEARLY);
    assertThat(second.left()).isCloseTo(first.left(), NEARLY);
    assertThat(second.blankLinesAfter(first)).isZero();
    assertThat(line(report, DATE).left()).isCloseTo(first.left() + 2 * CHARACTER, NEARLY);
  }

  @Test
  void aNameOfTwoLinesIsABlock() throws IOException {
    String name = "示例市示例区住房和城乡建设局（示例市示例区人民防空办公室）";
    RenderedDocument report = report(1, "署名: " + name + "\n成文日期: " + DATE + "\n");
    Line first = line(report, "示例市示例区住房和城乡建设局");
    assertThat(line(report, "（示例市示例区人民防空办公室）").right())
        .isCloseTo(Setup.RIGHT - 1.5 * CHARACTER, within(CHARACTER / 2 + 0.3));
    assertThat(line(report, DATE).left()).isCloseTo(first.left() + 2 * CHARACTER, NEARLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"示例局", "示例市自然资源局", "示例市示例区自然资源局"})
  void withASealTheNameIsCentredOverTheDate(String name) throws IOException {
    RenderedDocument report = report(1, "署名: " + name + "\n盖章: 是\n成文日期: " + DATE + "\n");
    Line signed = line(report, name);
    Line date = line(report, DATE);
    assertThat(date.right()).isCloseTo(Setup.RIGHT - 4 * CHARACTER, NEARLY);
    assertThat(signed.middle()).isCloseTo(date.middle(), NEARLY);
    assertThat(signed.blankLinesAfter(line(report, LAST))).isEqualTo(2);
    assertThat(date.blankLinesAfter(signed)).isZero();
  }

  @Test
  void aLongNameWithASealStaysInTheTypeArea() throws IOException {
    String name = "示例市示例区人民政府行政审批服务管理局办公室";
    RenderedDocument report = report(1, "署名: " + name + "\n盖章: 是\n成文日期: " + DATE + "\n");
    Line signed = line(report, name);
    assertThat(signed.right()).isCloseTo(Setup.RIGHT, NEARLY);
    assertThat(line(report, DATE).middle()).isCloseTo(signed.middle(), NEARLY);
  }

  @Test
  void aNameWithASealAndNoDateIsFourFromTheRight() throws IOException {
    Line signed = line(report(1, "署名: 示例局\n盖章: 是\n"), "示例局");
    assertThat(signed.right()).isCloseTo(Setup.RIGHT - 4 * CHARACTER, NEARLY);
  }

  @Test
  void everyNameHasRoomForItsSeal() throws IOException {
    RenderedDocument report = report(1, "署名: [示例局, 示例市司法局]\n盖章: 是\n成文日期: " + DATE + "\n");
    Line first = line(report, "示例局");
    Line second = line(report, "示例市司法局");
    assertThat(second.baseline() - first.baseline()).isGreaterThan(50 * 72 / 25.4);
    assertThat(second.middle()).isCloseTo(first.middle(), NEARLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"署名: 示例局\n", "署名: 示例局\n盖章: 是\n", ""})
  void twoLinesOfTextStandOnItsPage(String keys) throws IOException {
    for (int lines = 1; lines <= LINES_OF_A_PAGE; lines++) {
      List<Page> pages = report(lines, keys + "成文日期: " + DATE + "\n").pages().pages();
      Page last = pages.get(pages.size() - 1);
      List<String> set = Setup.lines(last);
      int first = set.indexOf(keys.isEmpty() ? DATE : "示例局");
      assertThat(first).as("after %d lines", lines).isGreaterThanOrEqualTo(2);
      assertThat(set.get(set.size() - 1)).isEqualTo(DATE);
      double foot = Setup.body(last).stream().mapToDouble(GlyphRun::baseline).max().orElseThrow();
      int below = keys.contains("盖章") ? 1 : 0;
      assertThat(foot + below * Setup.PITCH).as("room under the date").isLessThan(Setup.FOOT);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "盖章: 否\n"})
  void withoutASealNothingChanges(String seal) throws IOException {
    RenderedDocument report = report(1, "署名: 示例局\n" + seal + "成文日期: " + DATE + "\n");
    assertThat(line(report, DATE).right()).isCloseTo(Setup.RIGHT - 2 * CHARACTER, NEARLY);
  }

  @Test
  void theNumberStandsUnderTheTitleAboveABlankLine() throws IOException {
    RenderedDocument report =
        RenderedDocument.of(
            """
            年度: 2021
            机关: 示例局
            发文字号: 示局〔2022〕2号
            引言: 依法编制。
            总体情况: 略
            主动公开: {}
            依申请公开: {}
            复议诉讼: {}
            问题和改进: 略
            其他事项: 略
            """);
    List<GlyphRun> runs = Setup.body(report.pages().pages().get(0));
    assertThat(Setup.lines(report.pages().pages().get(0)).subList(2, 4))
        .containsExactly("示局〔2022〕2号", "依法编制。");
    List<Double> baselines = runs.stream().map(GlyphRun::baseline).distinct().toList();
    assertThat((baselines.get(2) - Setup.TOP) / Setup.PITCH).isBetween(3.0, 4.0);
    assertThat(baselines.get(3) - baselines.get(2)).isCloseTo(2 * Setup.PITCH, NEARLY);
    List<GlyphRun> number =
        runs.stream().filter(run -> run.baseline() == baselines.get(2)).toList();
    double middle =
        (number.get(0).xs().get(0) + Setup.rightEdge(number.get(number.size() - 1))) / 2;
    assertThat(middle).isCloseTo((Setup.LEFT + Setup.RIGHT) / 2, within(1.0));
  }
}
