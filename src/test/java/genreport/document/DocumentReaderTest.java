package genreport.document;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.style.Length;
import genreport.style.StyleSheet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {

  private static final StyleSheet STYLES = Bundled.styles();

  private static Outcome<Document> read(String body) {
    String markup = "<report at=\"t:1:1\" title=\"题\" author=\"机关\">" + body + "</report>";
    return DocumentReader.read(
        markup, STYLES, name -> new SourceFile(name, "一\n二\n三\n"), text -> Optional.empty());
  }

  private static Block block(String markup) {
    Outcome<Document> document = read(markup);
    assertThat(document.diagnostics()).isEmpty();
    return document.value().orElseThrow().blocks().get(0);
  }

  @Test
  void paragraphKeepsSpacesAndDropsTheTemplatesLineEnds() {
    assertThat(block("<p>\n  甲 乙\n  <strong>丙</strong><br/>丁 </p>"))
        .isEqualTo(
            new Paragraph(
                "body",
                List.of(
                    new Inline.Text("甲 乙", ""),
                    new Inline.Text("丙", "strong"),
                    new Inline.LineBreak(),
                    new Inline.Text("丁 ", ""))));
  }

  @ParameterizedTest
  @CsvSource({
    "-12, −12",
    "同比增长-3.5%, 同比增长−3.5%",
    "（-4）, （−4）",
    "误差在-5至-3之间，由-1增至+2，气温-5℃, 误差在−5至−3之间，由−1增至+2，气温−5℃",
    "2019-2021年, 2019-2021年",
    "1月-12月, 1月-12月",
    "0561-4685569, 0561-4685569",
    "GB/T 9704-2012, GB/T 9704-2012",
    "e-mail, e-mail",
    "附件-甲, 附件-甲"
  })
  void theHyphenOfANegativeNumberIsSetAsAMinusSign(String written, String set) {
    assertThat(block("<p>" + written + "</p>"))
        .isEqualTo(new Paragraph("body", List.of(new Inline.Text(set, ""))));
  }

  @Test
  void titleIsBrokenByItsOwnBreaks() {
    assertThat(block("<title>示例区人民政府办公室<br/>2021年政府信息公开工作年度报告</title>"))
        .isEqualTo(new Title("title", List.of("示例区人民政府办公室", "2021年政府信息公开工作年度报告")));
  }

  @Test
  void cellsAreLaidOnTheGrid() {
    Table table =
        (Table)
            block(
                """
                <table><col width="20mm"/><col width="20mm"/><col width="20mm"/>
                <thead><tr><th scope="col" rowspan="2">甲</th><th scope="col" colspan="2">乙</th></tr>
                <tr><th scope="col">丙</th><th scope="col">丁</th></tr></thead>
                <tbody><tr class="keep"><th scope="row" class="label">行</th><td>1</td><td>2</td></tr>
                </tbody></table>
                """);
    assertThat(table.head().get(1).cells()).extracting(Table.Cell::column).containsExactly(1, 2);
    assertThat(table.body().get(0).keepWithNext()).isTrue();
    assertThat(table.body().get(0).cells())
        .extracting(Table.Cell::style)
        .containsExactly("table-label", "table", "table");
  }

  @Test
  void anEightDigitFigureGetsItsRoomFromTheLabels() {
    Table table =
        (Table)
            block(
                """
                <table><col width="40mm"/><col width="11mm"/><col width="11mm"/>
                <tbody><tr><th scope="row" class="label">行</th><td>11398889</td><td>0</td></tr></tbody>
                </table>
                """);
    double padding = 2 * STYLES.style("table").padding().pt();
    double size = STYLES.style("table").size().pt();
    assertThat(table.columns().get(1).pt()).isGreaterThanOrEqualTo(8 * 0.557 * size + padding);
    assertThat(table.columns().stream().mapToDouble(Length::mm).sum())
        .isCloseTo(62, org.assertj.core.data.Offset.offset(1e-6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <blink at="t:2:1"/>                          | T1 这里不能用 <blink>
          <p at="t:2:1" id="x">甲</p>                  | T1 <p> 没有 id 这个属性
          <p at="t:2:1" class="nowhere">甲</p>         | T2 样式文件里没有“nowhere”
          <p>甲<i at="t:2:1">乙</i></p>                | T1 文字里不能用 <i>
          <h1><tr at="t:2:1"/></h1>                    | T1 文字里不能用 <tr>
          <table at="t:2:1">甲<col width="1mm"/></table> | T1 <table> 里不能直接写文字“甲”
          <table><col at="t:2:1" width="1in"/></table> | T1 width 应为带 mm 或 pt 的长度
          <table at="t:2:1"><col width="157mm"/></table> | T5 各栏共宽 157.0 mm，版心宽 156.0 mm
          <table><col width="1mm"/><tbody><tr at="t:2:1"/></tbody></table> | T5 这一行只填到第 0 栏，表格有 1 栏
          <table><col width="1mm"/><tbody><tr><td/><td at="t:2:1"/></tr></tbody></table> | T5 这个单元格与别的单元格重叠，或伸出表格之外
          <table at="t:2:1"><col width="1mm"/><tbody><tr><td rowspan="2"/></tr></tbody></table> | T5 有单元格的 rowspan 超出了表格的行数
          <table><col width="1mm"/><tbody><tr><td at="t:2:1" colspan="0"/></tr></tbody></table> | T5 colspan 应为正整数
          <table><col width="1mm"/><thead><tr><th at="t:2:1">甲</th></tr></thead></table> | T1 <th> 的 scope 应为 col 或 row
          <table at="t:2:1"><col width="1mm"/></table> | T5 表格没有 <tbody> 或其中没有行
          <table at="t:2:1"><col width="8mm"/><tbody><tr><td>11398889</td></tr></tbody></table> | T5 表格放不下这么长的数字，最长的是 11398889
          """)
  void whatIsUnknownIsAnErrorAtTheTemplatesLine(String markup, String expected) {
    List<Diagnostic> findings = read(markup).diagnostics();
    assertThat(findings).isNotEmpty();
    Diagnostic first = findings.get(0);
    assertThat(first.rule() + " " + first.message()).isEqualTo(expected);
    assertThat(first.places().get(0).line()).isEqualTo(2);
  }

  @Test
  void markupThatIsNoXmlPointsToTheLastElementBefore() {
    Diagnostic finding = read("<p at=\"t:2:1\">甲").diagnostics().get(0);
    assertThat(finding.message()).startsWith("模板展开后不是完好的 XML：");
    assertThat(finding.places().get(0).line()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "t:9:1, 4",
    "t:3:9, 4",
    "t:0:0, 1",
    "t:99999999999:1, 1",
    "nowhere, 1",
  })
  void aPlaceThatIsNoneIsTakenForTheNearest(String at, int line) {
    Diagnostic finding = read("<blink at=\"" + at + "\"/>").diagnostics().get(0);
    assertThat(finding.places().get(0).line()).isEqualTo(line);
  }

  @Test
  void elementsAreNestedOnlySoDeep() {
    String markup = "<p at=\"t:2:1\">" + "<strong>".repeat(20_000) + "</strong>".repeat(20_000);
    assertThat(read(markup + "</p>").diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("模板展开后元素嵌套超过 100 层");
  }

  @Test
  void entitiesOfOthersAreNotRead() {
    Outcome<Document> read =
        DocumentReader.read(
            "<!DOCTYPE report [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<report title=\"\" author=\"\"><p>&x;</p></report>",
            STYLES,
            name -> new SourceFile(name, ""),
            text -> Optional.empty());
    String all =
        read.value().map(Document::toString).orElse("")
            + read.diagnostics().stream().map(Diagnostic::message).collect(Collectors.joining());
    assertThat(all).doesNotContain("root:");
  }
}
