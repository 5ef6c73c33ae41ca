package genreport.typeset;

import static genreport.typeset.Setup.LEFT;
import static genreport.typeset.Setup.PITCH;
import static genreport.typeset.Setup.RIGHT;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import genreport.document.Block;
import genreport.document.Inline;
import genreport.document.Table;
import genreport.typeset.Pages.GlyphRun;
import genreport.typeset.Pages.Page;
import genreport.typeset.Pages.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableLayoutTest {

  private static final double MM = 72 / 25.4;

  /** A row of one line: a pitch of 14 pt and 1.5 pt above and below. */
  private static final double ROW = 17;

  @Test
  void rulesAreDrawnOncePerEdgeAndNeverInsideAMergedCell() {
    Table table =
        table(
            List.of(50.0, 50.0, 56.0),
            List.of(),
            List.of(
                row(cell(0, 1, 2, "甲"), cell(1, 2, 1, "乙")),
                row(cell(1, 1, 1, "1"), cell(2, 1, 1, "2"))));
    List<Rule> rules = rules(typeset(List.of(table)).pages().get(0));
    double x1 = LEFT + 50 * MM;
    double x2 = LEFT + 100 * MM;
    assertRules(
        rules,
        new double[] {LEFT, TOP, RIGHT, TOP},
        new double[] {x1, TOP + ROW, RIGHT, TOP + ROW},
        new double[] {LEFT, TOP + 2 * ROW, RIGHT, TOP + 2 * ROW},
        new double[] {LEFT, TOP, LEFT, TOP + 2 * ROW},
        new double[] {x1, TOP, x1, TOP + 2 * ROW},
        new double[] {x2, TOP + ROW, x2, TOP + 2 * ROW},
        new double[] {RIGHT, TOP, RIGHT, TOP + 2 * ROW});
  }

  private static void assertRules(List<Rule> rules, double[]... places) {
    assertThat(rules).hasSize(places.length).allMatch(rule -> rule.width() == 0.5);
    for (int i = 0; i < places.length; i++) {
      Rule rule = rules.get(i);
      assertThat(new double[] {rule.x1(), rule.y1(), rule.x2(), rule.y2()})
          .containsExactly(places[i], within(0.001));
    }
  }

  @Test
  void cellsAreReadRowByRowAndStandInTheMiddle() {
    Table table =
        table(
            List.of(20.0, 20.0),
            List.of(),
            List.of(row(cell(0, 1, 2, "甲"), cell(1, 1, 1, "12")), row(cell(1, 1, 1, "345"))));
    Page page = typeset(List.of(paragraph("正文。"), table, paragraph("后文。"))).pages().get(0);
    List<GlyphRun> runs = Setup.body(page);
    assertThat(runs).extracting(GlyphRun::text).containsExactly("正文。", "甲", "12", "345", "后文。");
    double left = LEFT + (156 - 40) * MM / 2;
    double top = TOP + PITCH + (2 * PITCH - 2 * ROW) / 2;
    double inRow = (14 - 10.5) / 2 + 0.88 * 10.5 + 1.5;
    assertThat(runs.get(1).baseline()).isCloseTo(top + ROW / 2 + inRow, within(0.001));
    assertThat(runs.get(2).baseline()).isCloseTo(top + inRow, within(0.001));
    double middle = (runs.get(3).xs().get(0) + Setup.rightEdge(runs.get(3))) / 2;
    assertThat(middle).isCloseTo(left + 30 * MM, within(0.001));
    double after = TOP + 3 * PITCH + (PITCH - 16) / 2 + 0.88 * 16;
    assertThat(runs.get(4).baseline()).isCloseTo(after, within(0.001));
  }

  @Test
  void rowsAreAsHighAsTheyNeedAndMergedCellsExtendTheirLast() {
    Table table =
        table(
            List.of(10.4, 40.0),
            List.of(),
            List.of(
                row(cell(0, 1, 1, "结果维持"), cell(1, 1, 1, "1")),
                row(cell(0, 1, 2, "尚未审结总计其他"), cell(1, 1, 1, "2")),
                row(cell(1, 1, 1, "3"))));
    Page page = typeset(List.of(table)).pages().get(0);
    assertThat(Setup.body(page))
        .extracting(GlyphRun::text)
        .containsExactly("结果", "维持", "1", "尚未", "审结", "总计", "其他", "2", "3");
    double lower = 3 * PITCH / 90;
    assertThat(rules(page).stream().filter(rule -> rule.y1() == rule.y2()).map(Rule::y1))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 0.001 ? 0 : Double.compare(a, b))
        .containsExactly(TOP, TOP + lower * 31, TOP + lower * 48, TOP + lower * 90);
  }

  @Test
  void figuresNeverWrap() {
    Table table =
        table(
            List.of(10.4, 39.0),
            List.of(),
            List.of(row(cell(0, 1, 1, "113988890"), cell(1, 1, 1, "-59237.2449"))));
    List<GlyphRun> runs = Setup.body(typeset(List.of(table)).pages().get(0));
    assertThat(runs).extracting(GlyphRun::text).containsExactly("113988890", "-59237.2449");
    assertThat(runs.get(0).baseline()).isEqualTo(runs.get(1).baseline());
  }

  @ParameterizedTest
  @CsvSource({"table, 39, 8", "table-fine, 12, 5", "table-narrow, 10.4, 4"})
  void columnsOfTheFormsHoldTheirFigures(String style, double widthMm, int digits) {
    Inline figure = new Inline.Text("8".repeat(digits), "");
    Table.Cell cell = new Table.Cell(0, 1, 1, Table.Scope.NONE, style, List.of(figure));
    Page page =
        typeset(List.of(table(List.of(widthMm), List.of(), List.of(row(cell))))).pages().get(0);
    GlyphRun run = Setup.body(page).get(0);
    double inner = widthMm * MM - 2 * Setup.STYLES.style(style).padding().pt();
    assertThat(Setup.rightEdge(run) - run.xs().get(0)).isLessThan(inner);
  }

  @Test
  void aTableThatFitsAPageMovesWithItsHeading() {
    List<Block> blocks = new ArrayList<>(Collections.nCopies(16, paragraph("单行。")));
    blocks.add(heading(1, "二、情况"));
    blocks.add(table(List.of(50.0), List.of(), numbered(20)));
    Pages pages = typeset(blocks);
    assertThat(lines(pages.pages().get(0))).hasSize(16);
    assertThat(lines(pages.pages().get(1)).get(0)).isEqualTo("二、情况");
    assertThat(lines(pages.pages().get(1))).hasSize(21);
  }

  @Test
  void aLongTableRepeatsItsHeadAndKeepsItsOrder() {
    List<Table.Row> head = List.of(row(cell(0, 1, 1, "项目")));
    Pages pages = typeset(List.of(table(List.of(50.0), head, numbered(2000))));
    List<String> body = new ArrayList<>();
    for (Page page : pages.pages()) {
      assertThat(lines(page).get(0)).isEqualTo("项目");
      body.addAll(lines(page).subList(1, lines(page).size()));
      double foot = rules(page).stream().mapToDouble(Rule::y2).max().orElseThrow();
      assertThat(foot).isLessThan(TOP + 22 * PITCH + 0.01);
      assertThat(foot).isGreaterThan(TOP);
    }
    assertThat(body)
        .isEqualTo(numbered(2000).stream().map(row -> text(row.cells().get(0))).toList());
  }

  private static String text(Table.Cell cell) {
    return ((Inline.Text) cell.content().get(0)).text();
  }

  private static List<Table.Row> numbered(int count) {
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      rows.add(row(cell(0, 1, 1, "第" + i)));
    }
    return rows;
  }

  @Test
  void rowsThatKeepWithTheNextAreNotParted() {
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add(kept(cell(0, 1, 1, "带")));
      rows.add(kept(cell(0, 1, 1, "头")));
      rows.add(row(cell(0, 1, 1, "行")));
    }
    for (Page page : typeset(List.of(table(List.of(50.0), List.of(), rows))).pages()) {
      List<String> lines = lines(page);
      assertThat(lines.get(0)).isEqualTo("带");
      assertThat(lines.get(lines.size() - 1)).isEqualTo("行");
    }
  }

  @Test
  void aGroupIsNotCutAndALargeLabelIsPrintedAgain() {
    List<Table.Row> rows = new ArrayList<>();
    for (int group = 0; group < 9; group++) {
      for (int i = 0; i < 6; i++) {
        List<Table.Cell> cells = new ArrayList<>();
        if (rows.isEmpty()) {
          cells.add(cell(0, 1, 54, "办理结果"));
        }
        if (i == 0) {
          cells.add(cell(1, 1, 6, "（四）无法提供"));
        }
        cells.add(cell(2, 1, 1, group + "." + i));
        rows.add(new Table.Row(cells, i < 5));
      }
    }
    List<Page> pages = typeset(List.of(table(List.of(20.0, 30.0, 30.0), List.of(), rows))).pages();
    assertThat(pages).hasSize(2);
    assertThat(lines(pages.get(0))).hasSizeGreaterThan(30);
    List<String> texts = Setup.body(pages.get(1)).stream().map(GlyphRun::text).toList();
    assertThat(String.join("", texts)).startsWith("办理结果（续）（四）无法提供6.0").endsWith("8.5");
    assertThat(String.join("", texts)).doesNotContain("提供（续）");
    Rule top = rules(pages.get(1)).get(0);
    assertThat(top.y1()).isCloseTo(TOP, within(0.001));
    assertThat(top.x2() - top.x1()).isCloseTo(80 * MM, within(0.001));
  }

  @Test
  void aRowHigherThanAPageIsDivided() {
    Table table =
        table(
            List.of(30.0, 30.0),
            List.of(row(cell(0, 2, 1, "头"))),
            List.of(row(cell(0, 1, 1, "公开".repeat(300)), cell(1, 1, 1, "1"))));
    List<Page> pages = typeset(List.of(table)).pages();
    StringBuilder text = new StringBuilder();
    for (Page page : pages) {
      Setup.body(page).forEach(run -> text.append(run.text()));
      assertThat(Setup.body(page)).allMatch(run -> run.baseline() < TOP + 22 * PITCH);
    }
    assertThat(text.toString().replaceAll("[头1]", "")).isEqualTo("公开".repeat(300));
  }

  @Test
  void tooWideATableIsABug() {
    Table table = table(List.of(100.0, 57.0), List.of(), List.of(row(cell(0, 2, 1, "甲"))));
    assertThatThrownBy(() -> typeset(List.of(table))).isInstanceOf(IllegalArgumentException.class);
  }
}
