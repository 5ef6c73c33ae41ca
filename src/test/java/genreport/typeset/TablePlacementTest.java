package genreport.typeset;

import static genreport.typeset.Setup.PITCH;
import static genreport.typeset.Setup.TOP;
import static genreport.typeset.Setup.cell;
import static genreport.typeset.Setup.heading;
import static genreport.typeset.Setup.kept;
import static genreport.typeset.Setup.lines;
import static genreport.typeset.Setup.paragraph;
import static genreport.typeset.Setup.row;
import static genreport.typeset.Setup.rules;
import static genreport.typeset.Setup.table;
import static genreport.typeset.Setup.typeset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import genreport.document.Block;
import genreport.document.Inline;
import genreport.document.Paragraph;
import genreport.document.Table;
import genreport.typeset.Pages.GlyphRun;
import genreport.typeset.Pages.Page;
import genreport.typeset.Pages.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On which page a table stands, where it is divided, and how far it is from the text around it. */
class TablePlacementTest {

  private static final double ROW = 17;
  private static final double NEAR = 0.001;

  /** Half of what the line pitch leaves beside body text. */
  private static final double TEXT_GAP = (PITCH - 16) / 2;

  @Test
  void theDistanceToTheTextIsTheSameAboveAndBelow() {
    for (int count = 1; count <= 30; count++) {
      Page page = page(paragraph("前文。"), tableOf(count), paragraph("后文。"));
      double above = top(page) - (TOP + PITCH - TEXT_GAP);
      double below = emTop(last(page)) - foot(page);
      assertThat(above).as("%d rows", count).isCloseTo(below, within(NEAR));
      assertThat(above).isBetween(TEXT_GAP - NEAR, TEXT_GAP + PITCH / 2);
      double lines = (emTop(last(page)) - TEXT_GAP - TOP) / PITCH;
      assertThat(lines).as("the line grid").isCloseTo(Math.rint(lines), within(NEAR));
    }
  }

  @Test
  void noRowIsMoreThanATwentiethLowerOrAQuarterHigherThanItsText() {
    for (int count = 1; count <= 30; count++) {
      Page page = page(paragraph("前文。"), tableOf(count), paragraph("后文。"));
      double height = (foot(page) - top(page)) / count;
      assertThat(height).isBetween(0.95 * ROW - NEAR, 1.25 * ROW + NEAR);
    }
  }

  /** 20 lines are left, and the table takes 20.6 with rows of their natural height. */
  @Test
  void aTableThatNearlyFitsStaysWithLowerRows() {
    List<Block> blocks = new ArrayList<>(Collections.nCopies(2, paragraph("单行。")));
    blocks.add(tableOf(35));
    List<Page> pages = typeset(blocks).pages();
    assertThat(35 * ROW / PITCH).isBetween(20.5, 20.6);
    assertThat(pages).hasSize(1);
    assertThat(foot(pages.get(0))).isCloseTo(TOP + 22 * PITCH, within(NEAR));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 12, 15, 18})
  void noThirdOfAPageStaysWhite(int free) {
    List<Block> blocks = new ArrayList<>(Collections.nCopies(22 - free, paragraph("单行。")));
    blocks.add(heading(1, "三、情况"));
    blocks.add(groups(9, 4));
    List<Page> pages = typeset(blocks).pages();
    assertThat(BlankLines.below(pages.get(0), Setup.STYLES.page())).isLessThan(7);
    boolean divided = free >= 7;
    assertThat(lines(pages.get(0)).contains("三、情况")).isEqualTo(divided);
    String next = String.join("", lines(pages.get(1)));
    assertThat(next).startsWith(divided ? "表头" : "三、情况");
    if (divided) {
      assertThat(next).matches("表头\\d0.*").contains("办理结果（续）").doesNotContain("组（续）");
    }
  }

  @Test
  void aGroupHigherThanAThirdOfAPageIsDividedAndItsLabelRepeated() {
    List<Block> blocks = new ArrayList<>(Collections.nCopies(9, paragraph("单行。")));
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      rows.add(
          i == 0 ? row(cell(0, 1, 30, "无法提供"), cell(1, 1, 1, "0")) : row(cell(1, 1, 1, "" + i)));
    }
    blocks.add(table(List.of(40.0, 40.0), List.of(), rows));
    List<Page> pages = typeset(blocks).pages();
    assertThat(BlankLines.below(pages.get(0), Setup.STYLES.page())).isLessThan(7);
    assertThat(String.join("", lines(pages.get(1)))).contains("无法提供（续）");
  }

  /** The label, with （续） five lines high, would stand beside the last row of its group alone. */
  @Test
  void noRepeatedLabelMakesARowMuchHigherThanItsText() {
    for (int before = 0; before < 22; before++) {
      List<Block> blocks = new ArrayList<>(Collections.nCopies(before, paragraph("单行。")));
      List<Table.Row> rows = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        Table.Cell figure = cell(1, 1, 1, "" + i);
        rows.add(i == 0 ? row(cell(0, 1, 29, "三、本年度办理结果"), figure) : rowOf(i, figure));
      }
      blocks.add(table(List.of(11.0, 40.0), List.of(), rows));
      for (Page page : typeset(blocks).pages()) {
        List<Double> edges =
            rules(page).stream()
                .filter(rule -> rule.y1() == rule.y2())
                .map(Rule::y1)
                .distinct()
                .sorted()
                .toList();
        for (int i = 1; i < edges.size(); i++) {
          assertThat(edges.get(i) - edges.get(i - 1)).as("%d lines", before).isLessThan(2 * ROW);
        }
      }
    }
  }

  private static Table.Row rowOf(int number, Table.Cell figure) {
    return number < 29 ? row(figure) : row(cell(0, 1, 1, "四、"), figure);
  }

  @Test
  void notesStandDirectlyUnderTheTableAndTheirItemsHang() {
    Page page =
        page(
            tableOf(12),
            note("注：1.行政许可数量包括网上自动办理的许可。".repeat(3), "", "注：1."),
            note("2.收费按照入库数汇总。".repeat(6), "注：", "注：2."),
            paragraph("后文。"));
    List<GlyphRun> runs = notes(page);
    assertThat(runs.get(0).baseline() - foot(page)).isBetween(9.0, 14.0);
    assertThat(runs).allMatch(run -> run.size() == 9);
    double text = runs.get(1).xs().get(0);
    assertThat(runs.get(0).xs().get(4)).as("the text of the first").isCloseTo(text, within(0.5));
    GlyphRun second = startingWith(runs, "2.");
    assertThat(second.xs().get(0)).isCloseTo(runs.get(0).xs().get(2), within(0.5));
    assertThat(second.xs().get(2)).isCloseTo(runs.get(runs.size() - 1).xs().get(0), within(0.5));
    double lines = (emTop(last(page)) - TEXT_GAP - TOP) / PITCH;
    assertThat(lines).isCloseTo(Math.rint(lines), within(NEAR));
  }

  @Test
  void theEndOfATableHasItsNotesWithIt() {
    for (int before = 0; before < 22; before++) {
      List<Block> blocks = new ArrayList<>(Collections.nCopies(before, paragraph("单行。")));
      blocks.add(tableOf(8));
      blocks.add(note("注：按照答复的件数统计。", "", "注："));
      for (Page page : typeset(blocks).pages()) {
        assertThat(notes(page).isEmpty()).isEqualTo(rules(page).isEmpty());
      }
    }
  }

  @Test
  void longNotesRunOnOverPages() {
    Paragraph longNote = note("说明文字说明文字。".repeat(400), "", "");
    List<Page> pages = typeset(List.of(tableOf(30), longNote, paragraph("后文。"))).pages();
    assertThat(pages).hasSizeGreaterThan(1);
    StringBuilder text = new StringBuilder();
    pages.forEach(page -> notes(page).forEach(run -> text.append(run.text())));
    assertThat(text.toString()).isEqualTo("说明文字说明文字。".repeat(400));
    assertThat(pages).allMatch(page -> notes(page).size() != 1);
    assertThat(pages)
        .allMatch(page -> Setup.body(page).stream().allMatch(run -> run.baseline() < Setup.FOOT));
  }

  private static GlyphRun startingWith(List<GlyphRun> runs, String start) {
    return runs.stream().filter(run -> run.text().startsWith(start)).findFirst().orElseThrow();
  }

  private static List<GlyphRun> notes(Page page) {
    return Setup.body(page).stream().filter(run -> run.size() == 9).toList();
  }

  private static Paragraph note(String text, String first, String others) {
    return new Paragraph(
        "table-note", List.of(new Inline.Text(text, "")), new Paragraph.Hang(first, others));
  }

  private static Table tableOf(int count) {
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      rows.add(row(cell(0, 1, 1, "第" + i)));
    }
    return table(List.of(50.0), List.of(), rows);
  }

  /** A table with a head and a label over all rows, whose rows stay together in groups. */
  private static Table groups(int count, int size) {
    List<Table.Row> rows = new ArrayList<>();
    for (int group = 1; group <= count; group++) {
      for (int i = 0; i < size; i++) {
        List<Table.Cell> cells = new ArrayList<>();
        if (rows.isEmpty()) {
          cells.add(cell(0, 1, count * size, "办理结果"));
        }
        if (i == 0) {
          cells.add(cell(1, 1, size, "第" + group + "组"));
        }
        cells.add(cell(2, 1, 1, group + "" + i));
        Table.Cell[] all = cells.toArray(new Table.Cell[0]);
        rows.add(i < size - 1 ? kept(all) : row(all));
      }
    }
    return table(List.of(40.0, 30.0, 30.0), List.of(row(cell(0, 3, 1, "表头"))), rows);
  }

  private static Page page(Block... blocks) {
    return typeset(List.of(blocks)).pages().get(0);
  }

  private static GlyphRun last(Page page) {
    List<GlyphRun> runs = Setup.body(page);
    return runs.get(runs.size() - 1);
  }

  /** The top of the em box of body text. */
  private static double emTop(GlyphRun run) {
    return run.baseline() - 0.88 * run.size();
  }

  private static double top(Page page) {
    return rules(page).stream().mapToDouble(Rule::y1).min().orElseThrow();
  }

  private static double foot(Page page) {
    return rules(page).stream().mapToDouble(Rule::y2).max().orElseThrow();
  }
}
