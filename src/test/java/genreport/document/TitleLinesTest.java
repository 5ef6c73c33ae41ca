package genreport.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleLinesTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          示例区人民政府办公室, 示例区人民政府办公室
          2021年政府信息公开工作年度报告, 2021年政府信息公开工作年度报告
          示例市示例区住房和城乡建设局（示例市示例区人民防空办公室）, 示例市示例区住房和城乡建设局|（示例市示例区人民防空办公室）
          示例市生态环境局（示例市核与辐射安全监督管理局）, 示例市生态环境局|（示例市核与辐射安全监督管理局）
          示例大学附属第一人民医院（示例大学第一临床医学院、示例省医学科学研究院）, 示例大学附属第一人民医院|（示例大学第一临床医学院、|示例省医学科学研究院）
          示例省示例市示例自治县人民政府办公室2021年政府信息公开工作年度报告, 示例省示例市示例自治县人民政府办公室|2021年政府信息公开工作年度报告
          示例省示例市经济技术开发区管理委员会综合行政执法局, 示例省示例市经济技术开发区|管理委员会综合行政执法局
          """)
  void areBrokenBySense(String line, String expected) {
    assertThat(String.join("|", TitleLines.of(List.of(line), 20))).isEqualTo(expected);
  }

  @Test
  void whatIsTooLongForANameIsLeftAsItIs() {
    String text = "示例区人民政府办公室".repeat(10_000);
    List<String> lines =
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> TitleLines.of(List.of(text), 20));
    assertThat(lines).containsExactly(text);
  }

  @ParameterizedTest
  @CsvSource({"无法在词语之间断开的一个特别特别特别特别长的名称某某某某某某某某某某某某某某"})
  void aNameOfUnknownWordsIsBrokenAllTheSame(String line) {
    List<String> lines = TitleLines.of(List.of(line), 20);
    assertThat(String.join("", lines)).isEqualTo(line);
    assertThat(lines).allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(20));
  }
}
