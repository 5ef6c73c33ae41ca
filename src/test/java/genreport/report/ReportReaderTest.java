package genreport.report;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.diagnostic.Outcome;
import genreport.diagnostic.SourceFile;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.source.Mapping;
import genreport.source.YamlReader;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportReaderTest {

  private static FormPack form;

  @BeforeAll
  static void loadForm() {
    form = new FormLibrary(Bundled.FOLDERS).load("2021").value().orElseThrow();
  }

  private static Report read(String text) {
    Outcome<Report> report = ReportReader.read(Bundled.mapping(text), form);
    assertThat(report.diagnostics()).isEmpty();
    return report.value().orElseThrow();
  }

  private static String printed(Report report, String path) {
    return report.figure(path).printed();
  }

  private static List<Prose.Line> lines(Report report) {
    return report.prose().containsKey("总体情况") ? report.prose().get("总体情况").lines() : List.of();
  }

  @Test
  void whatIsLeftOutIsZero() {
    Report report = read("年度: 2021");
    assertThat(report.figures().values()).extracting(Figure::printed).containsOnly("0");
  }

  @Test
  void aFigureKeepsItsDigits() {
    Report report = read("主动公开: {行政事业性收费: 59237.2449, 行政许可: 11398889, 行政处罚: 0.50}");
    assertThat(printed(report, "主动公开.行政事业性收费")).isEqualTo("59237.2449");
    assertThat(printed(report, "主动公开.行政许可")).isEqualTo("11398889");
    assertThat(printed(report, "主动公开.行政处罚")).isEqualTo("0.50");
  }

  @Test
  void rowsAreMappingsOrLists() {
    Report report =
        read("依申请公开: {新收: {其他: 3}, 上年结转: [1, 2, 3, 4, 5, 6], 予以公开: [1, 0, 0, 0, 0, 0, 1]}");
    assertThat(printed(report, "依申请公开.新收.其他")).isEqualTo("3");
    assertThat(printed(report, "依申请公开.上年结转.科研机构")).isEqualTo("3");
    assertThat(printed(report, "依申请公开.上年结转.总计")).isEqualTo("21");
    assertThat(report.figure("依申请公开.予以公开.总计").origin()).isEqualTo(Figure.Origin.GIVEN);
  }

  @ParameterizedTest
  @CsvSource({"总计:", "总计: {}", "其他处理: {}"})
  void theRowOfTotalsIsFilledInWhenNothingIsWritten(String line) {
    Report report = read("依申请公开:\n  予以公开: {自然人: 2, 其他: 1}\n  不予处理: {重复申请: {自然人: 5}}\n  " + line);
    assertThat(printed(report, "依申请公开.总计.自然人")).isEqualTo("7");
    assertThat(printed(report, "依申请公开.总计.其他")).isEqualTo("1");
    assertThat(printed(report, "依申请公开.总计.总计")).isEqualTo("8");
  }

  @Test
  void columnsNotNamedInAGivenRowOfTotalsAreZero() {
    Report report = read("依申请公开: {予以公开: {自然人: 2, 其他: 1}, 总计: {自然人: 2}}");
    assertThat(printed(report, "依申请公开.总计.其他")).isEqualTo("0");
    assertThat(printed(report, "依申请公开.总计.总计")).isEqualTo("2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          一、加强领导                      | h1
          （一）主动公开                    | h2
          (一)主动公开                      | h2
          1.突出重点                        | h3
          1、突出重点                       | h3
          （1）重大决策                     | h4
          （一）主动公开。全年公开12条。    | p2:（一）主动公开。
          1.收到申请5件。均已答复。         | p3:1.收到申请5件。
          （一）全年公开12条。              | p2:
          1.加强学习；                      | p3:
          2021年公开12条                    | p0:
          1.5万件                           | p0:
          12.5%的申请                       | p0:
          一是加强领导。二是落实责任。      | p0:
          """)
  void headings(String line, String expected) {
    Prose.Line read = lines(read("总体情况: |\n  " + line)).get(0);
    String lead =
        read.runs().stream()
            .filter(Prose.Run::lead)
            .map(Prose.Run::text)
            .collect(Collectors.joining());
    String kind = read.heading() ? "h" + read.level() : "p" + read.level() + ":" + lead;
    assertThat(kind).isEqualTo(expected == null ? "" : expected);
    assertThat(read.runs().stream().map(Prose.Run::text).collect(Collectors.joining()))
        .isEqualTo(line);
  }

  @Test
  void referencesPrintFigures() {
    Report report =
        read(
            """
            年度: 2021
            机关: 示例区人民政府办公室
            总体情况: |
              ${机关}在${年度}年收到申请${依申请公开.新收.总计}件，$${原样}。
            依申请公开: {新收: [7, 1, 0, 0, 0, 0]}
            """);
    assertThat(lines(report).get(0).runs())
        .containsExactly(new Prose.Run("示例区人民政府办公室在2021年收到申请8件，${原样}。", false, false));
  }

  @Test
  void boldAndLeadMayOverlap() {
    Report report = read("总体情况: |\n  （一）主动**公开。全年**12条。");
    assertThat(lines(report).get(0).runs())
        .containsExactly(
            new Prose.Run("（一）主动", false, true),
            new Prose.Run("公开。", true, true),
            new Prose.Run("全年", true, false),
            new Prose.Run("12条。", false, false));
  }

  @Test
  void aMarkThatIsNeverClosedIsPrinted() {
    Mapping source =
        (Mapping)
            YamlReader.read(new SourceFile("a.yaml", "总体情况: |\n  **甲**收到张**来信。"))
                .value()
                .orElseThrow();
    Outcome<Report> report = ReportReader.read(source, form);
    assertThat(report.diagnostics()).extracting(d -> d.severity().label()).containsExactly("警告");
    assertThat(lines(report.value().orElseThrow()).get(0).runs())
        .containsExactly(new Prose.Run("甲", true, false), new Prose.Run("收到张**来信。", false, false));
  }

  @Test
  void eachNonBlankLineIsAParagraphWithoutItsIndent() {
    Report report = read("总体情况: |\n  　　甲。\n\n    乙。 \n");
    assertThat(lines(report))
        .extracting(line -> line.runs().get(0).text())
        .containsExactly("甲。", "乙。");
  }

  @Test
  void theTitleIsMadeOrGiven() {
    assertThat(ReportModel.of(read("年度: 2021\n机关: 甲局")).get("title"))
        .isEqualTo(List.of("甲局", "2021年政府信息公开工作年度报告"));
    assertThat(ReportModel.of(read("年度: 2021\n机关: 甲局\n标题: [甲, 乙]")).get("title"))
        .isEqualTo(List.of("甲", "乙"));
    assertThat(ReportModel.of(read("年度: 2021\n机关: 甲局\n标题: 甲")).get("title"))
        .isEqualTo(List.of("甲"));
  }
}
