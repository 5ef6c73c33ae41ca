package genreport.check.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import genreport.report.Report;
import genreport.robustness.ProcessorTime;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that hostile text takes processor time in proportion to its length. */
class LongTextTest {

  private static final int LENGTH = 119_000;

  /** With a finding for each mark. */
  private static final long MOST_NANOS_OF_MARKS = 6_000_000_000L;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "政府信息公开申请，收到1件，",
        "公开1条，包括：甲1条，乙2条。",
        "一是甲，二是乙，",
        "2020年，占1%，",
        "截至2019年12月31日，",
        "1 2-3 4",
        " ",
        "${年度}年1件",
        "即甲乙1条，",
        "2020年，甲；",
        "信息公开复议1件因",
        "信息公开收费申请",
        "1",
        "（",
        "\\n  1.甲。",
        "(",
        "(甲)",
        "((a))",
        "“（",
        "《甲",
        "甲》“",
        "甲'",
        "\"甲",
        "\"",
        "甲,",
        "甲 ",
        "的的",
        "<a>，，",
        "甲--",
        "。。。，",
        "1余",
        "（1",
        "(|甲)",
        "“|甲》”"
      })
  void takesSeconds(String piece) {
    // a file may have no more than 5,000 lines
    int times = piece.startsWith("\\n") ? 4_900 : LENGTH / piece.length();
    // the parts of a piece follow each other: ((( and then )))
    StringBuilder text = new StringBuilder();
    for (String part : piece.replace("\\n", "\n").split("\\|", -1)) {
      text.append(part.repeat(times));
    }
    Report report =
        ReportText.read(
            "a.yaml",
            "年度: 2021\n机关: 示例区司法局\n总体情况: |\n  依申请公开"
                + text
                + "\n依申请公开: {新收: [3, 1, 0, 0, 0, 0]}\n");
    assertTimely(() -> NarrativeChecker.check(report), ProcessorTime.MOST_NANOS);
    assertTimely(() -> NarrativeChecker.marks(report), MOST_NANOS_OF_MARKS);
  }

  private static void assertTimely(Supplier<?> task, long mostNanos) {
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> assertThat(ProcessorTime.<Object>limit(task::get, mostNanos)).isNotNull());
  }

  /** A wrong mark is found wherever it stands in a long paragraph. */
  @Test
  void findsTheLastMark() {
    String text = "政府信息公开工作正常，".repeat(10_000) + "图解少,已经改进。";
    Report report = ReportText.read("a.yaml", "年度: 2021\n问题和改进: " + text + "\n");
    assertThat(NarrativeChecker.marks(report))
        .extracting(mark -> mark.finding().places().get(0).text())
        .containsExactly(",");
  }
}
