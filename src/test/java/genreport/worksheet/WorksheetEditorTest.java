package genreport.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.diagnostic.SourceFile;
import genreport.form.Field;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A change of one value changes the lines of that value and no others. */
class WorksheetEditorTest {

  private static final FormPack FORM =
      new FormLibrary(Bundled.FOLDERS).load("2021").value().orElseThrow();

  private static final FormPack OLD_FORM =
      new FormLibrary(Bundled.FOLDERS).load("2019").value().orElseThrow();

  /** A file as a clerk keeps it: comments, two notations of rows, odd spaces, several quotings. */
  private static final String TEXT =
      """
      # yaml-language-server: $schema=../../templates/2021/schema.json
      # 示例：注释很多的文件

      年度: 2023   # 四位数字
      机关: "示例市自然资源局"  # 全称

      引言: 本报告依据《条例》编制。 # 一行

      # 总体情况分五点
      总体情况: |  # 五点
        （一）主动公开
        全年公开政府信息2146条。

        （二）依申请公开
        新收${依申请公开.新收.总计}件。

      主动公开: # 表二
        规章: [0, 0, 0]
        行政规范性文件: {制发: 5, 现行有效:  41} # 制发、现行有效
        行政许可: 1862   # 件
        行政处罚:
        说明: '注：不包括''登记''。' # 单引号

      依申请公开:
        #        自然人 商业企业
        新收:     [31, 6, 0, 1, 2, 0] # 列表
        予以公开: {自然人: 12}
        不予公开:
          # 秘密
          属于国家秘密: {}   # 没有
          属于行政查询事项:
            自然人: 2  # 块
        总计: [33, 6, 0, 1, 2, 0, 42] # 第七个数是总计

      复议诉讼: {}  # 没有案件

      问题和改进: >
        折叠的
        文字。

      其他事项: 没有收取信息处理费。
      # 文件末尾的注释
      """;

  private static Changed apply(FormPack form, String text, Change... changes) {
    return WorksheetEditor.apply(new SourceFile("a.yaml", text), form, List.of(changes));
  }

  private static Change cell(String path, String value) {
    return new Change.Cell(path, Optional.of(value));
  }

  private static Change computed(String path) {
    return new Change.Cell(path, Optional.empty());
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        Arguments.of(
            "an item of a list",
            cell("依申请公开.新收.商业企业", "16"),
            List.of("-  新收:     [31, 6, 0, 1, 2, 0] # 列表", "+  新收:     [31, 16, 0, 1, 2, 0] # 列表")),
        Arguments.of(
            "the total of a list without one",
            cell("依申请公开.新收.总计", "50"),
            List.of(
                "-  新收:     [31, 6, 0, 1, 2, 0] # 列表", "+  新收:     [31, 6, 0, 1, 2, 0, 50] # 列表")),
        Arguments.of(
            "the total of a list with one",
            computed("依申请公开.总计.总计"),
            List.of(
                "-  总计: [33, 6, 0, 1, 2, 0, 42] # 第七个数是总计",
                "+  总计: [33, 6, 0, 1, 2, 0] # 第七个数是总计")),
        Arguments.of(
            "a column in braces",
            cell("主动公开.行政规范性文件.现行有效", "４２"),
            List.of(
                "-  行政规范性文件: {制发: 5, 现行有效:  41} # 制发、现行有效",
                "+  行政规范性文件: {制发: 5, 现行有效:  42} # 制发、现行有效")),
        Arguments.of(
            "a column in braces that is not there, in the form's order",
            cell("主动公开.行政规范性文件.废止", "3"),
            List.of(
                "-  行政规范性文件: {制发: 5, 现行有效:  41} # 制发、现行有效",
                "+  行政规范性文件: {制发: 5, 废止: 3, 现行有效:  41} # 制发、现行有效")),
        Arguments.of(
            "the last column in braces",
            cell("依申请公开.予以公开.其他", "1"),
            List.of("-  予以公开: {自然人: 12}", "+  予以公开: {自然人: 12, 其他: 1}")),
        Arguments.of(
            "a column taken out of braces",
            computed("主动公开.行政规范性文件.制发"),
            List.of(
                "-  行政规范性文件: {制发: 5, 现行有效:  41} # 制发、现行有效", "+  行政规范性文件: {现行有效:  41} # 制发、现行有效")),
        Arguments.of(
            "a row that is empty braces",
            cell("依申请公开.不予公开.属于国家秘密.自然人", "1"),
            List.of("-    属于国家秘密: {}   # 没有", "+    属于国家秘密: {自然人: 1}   # 没有")),
        Arguments.of(
            "a row of lines", cell("依申请公开.不予公开.属于行政查询事项.其他", "4"), List.of("+      其他: 4")),
        Arguments.of(
            "a figure of its own",
            cell("主动公开.行政许可", "1863"),
            List.of("-  行政许可: 1862   # 件", "+  行政许可: 1863   # 件")),
        Arguments.of(
            "a figure without a value", cell("主动公开.行政处罚", "7"), List.of("-  行政处罚:", "+  行政处罚: 7")),
        Arguments.of("a figure that is not there", cell("主动公开.行政强制", "2"), List.of("+  行政强制: 2")),
        Arguments.of(
            "a row that is not there", cell("依申请公开.上年结转.科研机构", "3"), List.of("+  上年结转: {科研机构: 3}")),
        Arguments.of(
            "a row before all others of its group",
            cell("依申请公开.部分公开.自然人", "3"),
            List.of("+  部分公开: {自然人: 3}")),
        Arguments.of(
            "a group that is not there",
            cell("依申请公开.无法提供.补正后申请内容仍不明确.自然人", "5"),
            List.of("+  无法提供:", "+    补正后申请内容仍不明确: {自然人: 5}")),
        Arguments.of(
            "a section that is empty braces",
            cell("复议诉讼.行政诉讼.复议后起诉.结果维持", "1"),
            List.of("-复议诉讼: {}  # 没有案件", "+复议诉讼:  # 没有案件", "+  行政诉讼:", "+    复议后起诉: {结果维持: 1}")),
        Arguments.of("an omitted figure that stays 0", cell("主动公开.行政强制", "无"), List.of()),
        Arguments.of(
            "a figure made 0 by a dash",
            cell("主动公开.行政许可", "—"),
            List.of("-  行政许可: 1862   # 件", "+  行政许可: 0   # 件")),
        Arguments.of(
            "a paragraph of a block",
            new Change.Text("总体情况", "（一）主动公开\n全年公开政府信息2147条。\n\n（二）依申请公开\n新收${依申请公开.新收.总计}件。"),
            List.of("-  全年公开政府信息2146条。", "+  全年公开政府信息2147条。")),
        Arguments.of(
            "a paragraph more in a block",
            new Change.Text(
                "总体情况", "（一）主动公开\n全年公开政府信息2146条。\n\n（二）依申请公开\n新收${依申请公开.新收.总计}件。\r\n\t多一段。"),
            List.of("+  多一段。")),
        Arguments.of(
            "a text in single quotes",
            new Change.Text("主动公开.说明", "注：不含'登记'。"),
            List.of("-  说明: '注：不包括''登记''。' # 单引号", "+  说明: '注：不含''登记''。' # 单引号")),
        Arguments.of(
            "a plain text of one line",
            new Change.Text("引言", "本报告依据《政府信息公开条例》编制。"),
            List.of("-引言: 本报告依据《条例》编制。 # 一行", "+引言: 本报告依据《政府信息公开条例》编制。 # 一行")),
        Arguments.of(
            "a plain text that needs quotes",
            new Change.Text("其他事项", "注意: 没有收取。"),
            List.of("-其他事项: 没有收取信息处理费。", "+其他事项: \"注意: 没有收取。\"")),
        Arguments.of(
            "a line that becomes paragraphs",
            new Change.Text("引言", "第一段。\n第二段。"),
            List.of("-引言: 本报告依据《条例》编制。 # 一行", "+引言: | # 一行", "+  第一段。", "+  第二段。")),
        Arguments.of(
            "a folded text",
            new Change.Text("问题和改进", "折叠的文字改了。"),
            List.of("-问题和改进: >", "-  折叠的", "-  文字。", "+问题和改进: |", "+  折叠的文字改了。")),
        Arguments.of(
            "an entry in quotes",
            new Change.Text("机关", "示例市规划局"),
            List.of("-机关: \"示例市自然资源局\"  # 全称", "+机关: \"示例市规划局\"  # 全称")),
        Arguments.of(
            "an entry that is not there",
            new Change.Text("成文日期", "2024年1月18日"),
            List.of("+成文日期: \"2024年1月18日\"")),
        Arguments.of("a note that stays empty", new Change.Text("依申请公开.说明", " \n"), List.of()),
        Arguments.of(
            "names that are not there", new Change.Text("署名", "甲局\n乙局"), List.of("+署名: [甲局, 乙局]")),
        Arguments.of(
            "a note that is not there",
            new Change.Text("依申请公开.说明", "注：一句。"),
            List.of("+  说明: |", "+    注：一句。")),
        Arguments.of(
            "a note taken away",
            new Change.Remove("主动公开.说明"),
            List.of("-  说明: '注：不包括''登记''。' # 单引号")),
        Arguments.of(
            "a silence",
            new Change.Silence("X7", "本年清理后重新统计", Optional.of("新收")),
            List.of("+已核实:", "+  - {规则: X7, 说明: 本年清理后重新统计, 句首: 新收}")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void changesOnlyItsLines(String name, Change change, List<String> lines) {
    for (String lineBreak : List.of("\n", "\r\n")) {
      String text = TEXT.replace("\n", lineBreak);
      Changed changed = apply(FORM, text, change);
      assertThat(changed.refused()).isEmpty();
      assertThat(diff(text, changed.source().text(), lineBreak)).isEqualTo(lines);
    }
  }

  @Test
  void writesInPlaceOfTheCommentOfANewReport() {
    String text =
        """
        年度: 2025
        机关: 示例区人民政府办公室
        主动公开:
          规章: {制发: 0, 废止: 0, 现行有效: 0}

          # 印在表下面的说明
          # 说明: |

        # 印在报告末尾的名称
        # 署名:

        # 印在署名下面的日期
        # 成文日期:
        """;
    Changed changed =
        apply(
            FORM,
            text,
            new Change.Text("署名", "示例区人民政府办公室"),
            new Change.Text("主动公开.说明", "注：一句。\n又一句。"));
    assertThat(changed.refused()).isEmpty();
    assertThat(diff(text, changed.source().text(), "\n"))
        .containsExactly(
            "-  # 说明: |", "+  说明: |", "+    注：一句。", "+    又一句。", "-# 署名:", "+署名: 示例区人民政府办公室");
  }

  @Test
  void addsToListsOfLinesAndOfBrackets() {
    String lines = "年度: 2023\n机关: 甲\n已核实:\n  - 规则: X5\n    说明: 一\n";
    Change silence = new Change.Silence("X7", "二: 对", Optional.empty());
    assertThat(apply(FORM, lines, silence).source().text())
        .isEqualTo(lines + "  - {规则: X7, 说明: \"二: 对\"}\n");
    String brackets = "年度: 2023\n机关: 甲\n已核实: [{规则: X5, 说明: 一}] # 一项\n";
    assertThat(apply(FORM, brackets, silence).source().text())
        .isEqualTo(brackets.replace("}]", "}, {规则: X7, 说明: \"二: 对\"}]"));
  }

  @Test
  void keepsARowOfDashes() {
    String text = "年度: 2023\n机关: 甲\n主动公开:\n  规章:\n    - 1\n    - 2 # 废止\n    - 3\n";
    assertThat(apply(FORM, text, cell("主动公开.规章.废止", "5")).source().text())
        .isEqualTo(text.replace("- 2 #", "- 5 #"));
  }

  @Test
  void acceptsWhatTheFormOfTheYearAllows() {
    String text = "年度: 2020\n机关: 甲\n主动公开:\n  行政许可: {上年项目: 1}\n";
    Changed changed =
        apply(OLD_FORM, text, cell("主动公开.行政许可.本年增减", "+3"), cell("主动公开.政府集中采购.总金额", "12.5万元"));
    assertThat(changed.refused()).isEmpty();
    assertThat(diff(text, changed.source().text(), "\n"))
        .containsExactly(
            "-  行政许可: {上年项目: 1}", "+  行政许可: {上年项目: 1, 本年增减: +3}", "+  政府集中采购: {总金额: 12.5万元}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,204", "12件", "约5", "1.5", "-3", "0x1", "12 34", "{}", "：", "007"})
  void refusesWhatIsNoFigure(String written) {
    Changed changed = apply(FORM, TEXT, cell("依申请公开.新收.自然人", written));
    assertThat(changed.source().text()).isEqualTo(TEXT);
    assertThat(changed.refused()).hasSize(1);
    assertThat(changed.refused().get(0).path()).isEqualTo("依申请公开.新收.自然人");
    assertThat(changed.refused().get(0).message()).isNotBlank();
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(new Change.Cell("依申请公开.新收", Optional.of("1")), "表里没有“依申请公开.新收”这一格"),
        Arguments.of(new Change.Cell("没有", Optional.of("1")), "表里没有“没有”这一格"),
        Arguments.of(new Change.Text("主动公开", "文字"), "表里没有“主动公开”这一项"),
        Arguments.of(new Change.Text("机关", " "), "“机关”不能空着"),
        Arguments.of(new Change.Remove("总体情况"), "“总体情况”是必须写的，不能删去"),
        Arguments.of(new Change.Remove("依申请公开.新收"), "表里没有“依申请公开.新收”这一项"),
        Arguments.of(new Change.Silence("X7", " ", Optional.empty()), "写明为什么确实如此"),
        // a figure out of the middle of a list would move the others
        Arguments.of(computed("依申请公开.新收.商业企业"), "这一处不能在表里改，请在“源文件”里改"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusesWithAReason(Change change, String reason) {
    Changed changed = apply(FORM, TEXT, change);
    assertThat(changed.source().text()).isEqualTo(TEXT);
    assertThat(changed.refused()).extracting(Refusal::message).containsExactly(reason);
  }

  @Test
  void refusesWhereTheSourceHasSomethingElse() {
    String text = "年度: 2023\n机关: 甲\n主动公开:\n  规章: 没有\n  行政许可: {}\n依申请公开: []\n";
    Changed changed = apply(FORM, text, cell("主动公开.规章.制发", "1"), cell("依申请公开.新收.自然人", "1"));
    assertThat(changed.source().text()).isEqualTo(text);
    assertThat(changed.refused())
        .extracting(Refusal::message)
        .containsOnly("这一处不能在表里改，请在“源文件”里改")
        .hasSize(2);
  }

  /** Any cell of any example can be filled in, and at most its own line goes away. */
  @ParameterizedTest
  @ValueSource(strings = {"2021/all-zero", "2021/bureau-2022", "2019/city-2020"})
  void fillsInAnyCellOfTheExamples(String example) throws IOException {
    String text = Files.readString(Path.of("examples", example + ".yaml"));
    FormPack form = example.startsWith("2019") ? OLD_FORM : FORM;
    for (String path : figures(form.fields()).toList()) {
      Changed changed = apply(form, text, cell(path, "77"));
      assertThat(changed.refused()).as(path).isEmpty();
      List<String> diff = diff(text, changed.source().text(), "\n");
      assertThat(diff.stream().filter(line -> line.startsWith("-")).count()).as(path).isLessThan(2);
      assertThat(diff).as(path).hasSizeBetween(1, 5).anyMatch(line -> line.contains("77"));
    }
  }

  private static Stream<String> figures(Field field) {
    return field instanceof Field.Figure
        ? Stream.of(field.path())
        : field.below().stream()
            .filter(below -> !(below instanceof Field.Listing))
            .flatMap(WorksheetEditorTest::figures);
  }

  /** The lines that were taken away and put in, each with its sign. Line ends count. */
  private static List<String> diff(String before, String after, String lineBreak) {
    List<String> old = Arrays.asList(before.split(lineBreak, -1));
    List<String> now = Arrays.asList(after.split(lineBreak, -1));
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<String> diff = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        i++;
        j++;
      } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
        diff.add("-" + old.get(i++));
      } else {
        diff.add("+" + now.get(j++));
      }
    }
    return diff;
  }
}
