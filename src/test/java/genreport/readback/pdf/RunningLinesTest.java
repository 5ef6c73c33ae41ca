package genreport.readback.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A line that is on every page is left out only if it says what the report's title says. */
class RunningLinesTest {

  private static final String TITLE = "2021年政府信息公开工作年度报告";

  private static List<PageItem> page(String head, String foot, String... body) {
    Stream<PageItem> text =
        Stream.iterate(0, i -> i + 1)
            .limit(body.length)
            .map(i -> new PageItem.TextLine(100 + 30.0 * i, body[i]));
    return Stream.concat(
            Stream.concat(Stream.of(new PageItem.TextLine(40, head)), text),
            Stream.of(new PageItem.TextLine(780, foot)))
        .toList();
  }

  private static List<String> read(String head, String foot) {
    return RunningLines.removed(
            List.of(
                page(head, foot + "1", "示例区民政局", TITLE, "正文。", "又一段。"),
                page(head, foot + "2", "第二页的正文。", "最后一段。")))
        .stream()
        .flatMap(List::stream)
        .map(item -> ((PageItem.TextLine) item).text())
        .toList();
  }

  @Test
  void headsThatRepeatTheTitleAndPageNumbersAreLeftOut() {
    assertThat(read("示例区民政局", "— "))
        .containsExactly("示例区民政局", TITLE, "正文。", "又一段。", "第二页的正文。", "最后一段。");
    assertThat(read(TITLE, "第")).doesNotContain("第1").hasSize(6);
  }

  @Test
  void anyOtherRepeatedLineIsText() {
    assertThat(read("本报告作废", "更正：本年新收申请15件，页"))
        .contains("本报告作废", "更正：本年新收申请15件，页1", "更正：本年新收申请15件，页2");
    assertThat(read("又一段。", "— ")).filteredOn("又一段。"::equals).hasSize(3);
  }
}
