package genreport.typeset;

import static genreport.typeset.Setup.FOOT;
import static genreport.typeset.Setup.LEFT;
import static genreport.typeset.Setup.PITCH;
import static genreport.typeset.Setup.RIGHT;
import static genreport.typeset.Setup.TOP;
import static genreport.typeset.Setup.heading;
import static genreport.typeset.Setup.lines;
import static genreport.typeset.Setup.paragraph;
import static genreport.typeset.Setup.typeset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import genreport.document.Block;
import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.document.Title;
import genreport.typeset.Pages.GlyphRun;
import genreport.typeset.Pages.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageGeometryTest {

  private static final double MM = 72 / 25.4;

  @Test
  void fillsTwentyTwoLinesOfTwentyEightCharacters() {
    Page page = typeset(List.of(paragraph("公".repeat(28 * 30)))).pages().get(0);
    List<GlyphRun> runs = Setup.body(page);
    assertThat(runs).hasSize(22);
    GlyphRun full = runs.get(1);
    assertThat(full.text()).hasSize(28);
    assertThat(full.xs().get(0)).isCloseTo(28 * MM, within(0.001));
    assertThat(Setup.rightEdge(full)).isCloseTo(184 * MM, within(0.01));
    assertThat(runs.get(0).text()).hasSize(26);
    assertThat(runs.get(0).xs().get(0)).isCloseTo(28 * MM + 2 * (16 - 0.2146), within(0.001));
  }

  @Test
  void everyBaselineIsOnTheGrid() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Title("title", List.of("示例区人民政府办公室", "2021年政府信息公开工作年度报告")));
    for (int i = 0; i < 40; i++) {
      blocks.add(heading(1 + i % 4, "一、总体情况"));
      blocks.add(paragraph("全年收到申请12件，“按期”办结《条例》规定的事项。".repeat(1 + i % 5)));
      blocks.add(
          Setup.table(List.of(50.0), List.of(), List.of(Setup.row(Setup.cell(0, 1, 1, "甲")))));
    }
    Pages pages = typeset(blocks);
    double first = TOP + (PITCH - 16) / 2 + 0.88 * 16;
    for (Page page : pages.pages()) {
      for (GlyphRun run : Setup.body(page)) {
        if (run.size() == 16) {
          double lines = (run.baseline() - first) / PITCH;
          assertThat(lines).isCloseTo(Math.rint(lines), within(1e-6)).isBetween(-1e-6, 21 + 1e-6);
        }
        assertThat(run.xs().get(0)).isGreaterThan(LEFT - 8.01);
        assertThat(Setup.rightEdge(run)).isLessThan(RIGHT + 8.01);
      }
    }
  }

  @Test
  void theTitleTakesWholeLinesAndAnEmptyOne() {
    Title title = new Title("title", List.of("示例区人民政府办公室", "2021年政府信息公开工作年度报告"));
    List<GlyphRun> runs = Setup.body(typeset(List.of(title, paragraph("正文。"))).pages().get(0));
    assertThat(runs.get(0).size()).isEqualTo(22);
    assertThat(runs.get(1).baseline() - runs.get(0).baseline()).isCloseTo(36, within(0.001));
    double middle = (runs.get(0).xs().get(0) + Setup.rightEdge(runs.get(0))) / 2;
    assertThat(middle).isCloseTo((LEFT + RIGHT) / 2, within(0.01));
    double text = TOP + 4 * PITCH + (PITCH - 16) / 2 + 0.88 * 16;
    assertThat(runs.get(runs.size() - 1).baseline()).isCloseTo(text, within(0.001));
  }

  @Test
  void pageNumbersStandOutside() {
    Pages pages = typeset(List.of(paragraph("公".repeat(28 * 50))));
    GlyphRun odd = last(pages.pages().get(0));
    GlyphRun even = last(pages.pages().get(1));
    assertThat(odd.text()).isEqualTo("— 1 —");
    assertThat(even.text()).isEqualTo("— 2 —");
    double dash = odd.face().advanceEm(0x2014);
    double blank = (1 - dash) / 2 * 14;
    assertThat(Setup.rightEdge(odd)).isCloseTo(RIGHT - 14 - blank, within(0.01));
    assertThat(even.xs().get(0)).isCloseTo(LEFT + 14 + blank, within(0.01));
    assertThat(odd.baseline() - 0.3 * 14).isCloseTo(FOOT + 7 * MM, within(0.01));
  }

  private static GlyphRun last(Page page) {
    return Setup.runs(page).get(Setup.runs(page).size() - 1);
  }

  @Test
  void noHeadingEndsAPageAndNoLineStandsAlone() {
    for (int before = 1; before < 50; before++) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < before; i++) {
        blocks.add(paragraph("单行。"));
      }
      blocks.add(heading(1, "一、总体情况"));
      blocks.add(heading(2, "（一）主动公开"));
      blocks.add(paragraph("公".repeat(25) + "开".repeat(28) + "办".repeat(28) + "理".repeat(20)));
      blocks.add(paragraph("后".repeat(28 + 20)));
      for (Page page : typeset(blocks).pages()) {
        List<String> lines = lines(page);
        assertThat(lines.get(lines.size() - 1)).doesNotStartWith("一、").doesNotStartWith("（一）");
        assertThat(lines.get(lines.size() - 1)).doesNotStartWith("公");
        assertThat(lines.get(0)).doesNotStartWith("理");
        assertThat(String.join("", lines).replaceAll("[^后]", "").length()).isIn(0, 48);
      }
    }
  }

  @Test
  void headingsAreBookmarked() {
    List<Block> blocks = new ArrayList<>(Collections.nCopies(21, paragraph("单行。")));
    blocks.add(heading(1, "一、总体情况"));
    blocks.add(heading(2, "（一）主动公开"));
    blocks.add(paragraph("正文。"));
    assertThat(typeset(blocks).bookmarks())
        .containsExactly(
            new Pages.Bookmark(1, "一、总体情况", 2, TOP),
            new Pages.Bookmark(2, "（一）主动公开", 2, TOP + PITCH));
  }

  @Test
  void forcedBreaksAndAlignmentsAreHonoured() {
    Paragraph signature =
        new Paragraph(
            "signature",
            List.of(
                new Inline.Text("示例区办公室", ""),
                new Inline.LineBreak(),
                new Inline.Text("2022年1月20日", "")));
    List<GlyphRun> runs = Setup.body(typeset(List.of(signature)).pages().get(0));
    assertThat(runs).extracting(GlyphRun::text).containsExactly("示例区办公室", "2022年1月20日");
    double twoCharacters = 2 * (16 - 0.2146);
    assertThat(runs)
        .allMatch(run -> Math.abs(Setup.rightEdge(run) - (RIGHT - twoCharacters)) < 0.01);
  }

  @Test
  void stylesInsideChooseTheFaceAndRareCharactersFallBack() {
    Paragraph paragraph =
        new Paragraph(
            "body",
            List.of(
                new Inline.Text("甲", ""),
                new Inline.Text("乙", "strong"),
                new Inline.Text("𠮷", "")));
    List<GlyphRun> runs = Setup.body(typeset(List.of(paragraph)).pages().get(0));
    assertThat(runs)
        .extracting(run -> run.face().postScriptName())
        .doesNotHaveDuplicates()
        .hasSize(3);
    assertThat(runs.get(2).xs()).hasSize(1);
    assertThat(runs.get(1).xs().get(0) - runs.get(0).xs().get(0)).isCloseTo(15.785, within(0.01));
  }

  @Test
  void dashesJoinAndNarrowQuotesTakeAFullSquare() {
    Paragraph heading = new Paragraph("heading-2", List.of(new Inline.Text("甲“乙”——丙", "")));
    GlyphRun first = Setup.body(typeset(List.of(heading)).pages().get(0)).get(0);
    double em = 16 - 0.2146;
    double start = LEFT + 2 * em;
    assertThat(first.xs().get(1)).isCloseTo(start + em + 0.65 * 16, within(0.01));
    assertThat(first.xs().get(3)).isCloseTo(start + 3 * em, within(0.01));

    List<GlyphRun> runs = Setup.body(typeset(List.of(paragraph("甲——乙"))).pages().get(0));
    GlyphRun dashes = runs.get(1);
    double ink = dashes.face().inkEm(0x2014).right() * dashes.stretch() * 16;
    double next = dashes.face().inkEm(0x2014).left() * dashes.stretch() * 16;
    assertThat(dashes.text()).isEqualTo("——");
    assertThat(dashes.xs().get(0) + ink).isGreaterThan(dashes.xs().get(1) + next);
  }

  @Test
  void aCharacterThatNoFaceHasIsABug() {
    assertThatThrownBy(() -> typeset(List.of(paragraph("\uE000"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("U+E000");
  }

  @Test
  void emptyAndLongInputIsSet() {
    assertThat(typeset(List.of()).pages()).hasSize(1);
    Paragraph breaks =
        new Paragraph(
            "signature",
            List.of(
                new Inline.Text("甲", ""),
                new Inline.LineBreak(),
                new Inline.LineBreak(),
                new Inline.Text("乙", ""),
                new Inline.LineBreak()));
    List<Block> shortOnes = List.of(paragraph(""), paragraph(" "), breaks, paragraph("丙"));
    assertThat(Setup.body(typeset(shortOnes).pages().get(0)))
        .extracting(run -> Math.round((run.baseline() - TOP) / PITCH))
        .containsExactly(2L, 4L, 5L);
    Pages pages = typeset(List.of(paragraph("政府信息公开工作，".repeat(15_000))));
    assertThat(pages.pages()).hasSizeGreaterThan(190);
    assertThat(pages.pages().get(100).number()).isEqualTo(101);
  }
}
