package genreport.document;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.style.Length;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableHeadsTest {

  @Test
  void aFigureHasTheHeadsOverItAndBesideIt() {
    assertThat(heads(2, "C:项目", "C:数量", "R:甲", "1", "R:乙", "2"))
        .containsExactly("项目:", "数量:", "甲: 项目", "1: 数量 甲", "乙: 项目", "2: 数量 乙");
  }

  @Test
  void mergedHeadsCountOnceInTheirOrder() {
    assertThat(
            heads(
                4, "C:角^2", ">", "C:合", ">", "|", "|", "C:子", "C:丑", "R:组^2", "R:甲", "1", "2", "|",
                "R:乙", "3", "4"))
        .containsExactly(
            "角:",
            "合:",
            "子: 合",
            "丑: 合",
            "组: 角",
            "甲: 角 组",
            "1: 合 子 组 甲",
            "2: 合 丑 组 甲",
            "乙: 角 组",
            "3: 合 子 组 乙",
            "4: 合 丑 组 乙");
  }

  @Test
  void newHeadsFurtherDownTakeThePlaceOfTheOld() {
    assertThat(
            heads(
                2, "C:一", ">", "C:项目", "C:数量", "R:甲", "1", "C:二", ">", "C:内容", "C:金额", "R:乙", "2"))
        .containsExactly(
            "一:",
            "项目: 一",
            "数量: 一",
            "甲: 一 项目",
            "1: 一 数量 甲",
            "二:",
            "内容: 二",
            "金额: 二",
            "乙: 二 内容",
            "2: 二 金额 乙");
  }

  @Test
  void aFigureOverSeveralColumnsHasTheHeadsOfAll() {
    assertThat(heads(3, "C:子", "C:丑", "C:寅", "R:甲", "1", ">"))
        .containsExactly("子:", "丑:", "寅:", "甲: 子", "1: 丑 寅 甲");
  }

  @Test
  void withoutHeadsThereAreNone() {
    assertThat(heads(2, "1", "2")).containsExactly("1:", "2:");
  }

  /**
   * @param grid positions row by row: {@code C:} and {@code R:} before heads, {@code ^n} behind
   *     what covers n rows, {@code >} and {@code |} for what the cell at the left or above covers
   */
  private static List<String> heads(int columns, String... grid) {
    List<Table.Row> rows = new ArrayList<>();
    for (int start = 0; start < grid.length; start += columns) {
      rows.add(row(Arrays.asList(grid).subList(start, start + columns)));
    }
    List<Length> widths = IntStream.range(0, columns).mapToObj(i -> Length.mm(10)).toList();
    Table table = new Table("table", "", widths, List.of(), rows);
    List<String> texts = table.cells().stream().map(cell -> Inline.textOf(cell.content())).toList();
    List<List<Integer>> heads = TableHeads.of(table);
    List<String> lines = new ArrayList<>();
    for (int cell = 0; cell < texts.size(); cell++) {
      StringBuilder line = new StringBuilder(texts.get(cell) + ":");
      heads.get(cell).forEach(head -> line.append(' ').append(texts.get(head)));
      lines.add(line.toString());
    }
    return lines;
  }

  private static Table.Row row(List<String> positions) {
    List<Table.Cell> cells = new ArrayList<>();
    for (int column = 0; column < positions.size(); column++) {
      String text = positions.get(column);
      if (text.equals(">") || text.equals("|")) {
        continue;
      }
      int end = column + 1;
      while (end < positions.size() && positions.get(end).equals(">")) {
        end++;
      }
      int mark = text.indexOf('^');
      int rows = mark < 0 ? 1 : text.charAt(mark + 1) - '0';
      String label = (mark < 0 ? text : text.substring(0, mark)).replaceFirst("^[CR]:", "");
      List<Inline> content = List.of(new Inline.Text(label, ""));
      cells.add(new Table.Cell(column, end - column, rows, scope(text), "table", content));
    }
    return new Table.Row(cells, false);
  }

  private static Table.Scope scope(String text) {
    if (text.startsWith("C:")) {
      return Table.Scope.COLUMN;
    }
    return text.startsWith("R:") ? Table.Scope.ROW : Table.Scope.NONE;
  }
}
