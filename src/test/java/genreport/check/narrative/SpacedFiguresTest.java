package genreport.check.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.check.Checker;
import genreport.diagnostic.Diagnostic;
import genreport.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** White space between a number, its unit and the words before it changes no finding. */
class SpacedFiguresTest {

  private static final Path CASES = Path.of("src/test/resources/checks");

  @ParameterizedTest
  @ValueSource(strings = {" ", "\u00a0", "\u3000", "\u2003", "\u2009", "\u202f", "  "})
  void saysTheSame(String space) throws IOException {
    String text = Files.readString(CASES.resolve("x10-x20-narrative.yaml"));
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      boolean narrative = line.startsWith("  ") && !line.contains(": ") && !line.contains("${");
      lines.add(
          narrative
              ? line.replaceAll("(?<=[0-9])(?=[件条年月日起项个份元人次%])", space)
                  .replaceAll("(?<=[\\u4e00-\\u9fff])(?=[0-9])", space)
              : line);
    }

    assertThat(said(String.join("\n", lines))).isEqualTo(said(text)).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\u00a0", "\u3000", "\u2003", "\u2009"})
  void anIdentityNumberInGroups(String space) {
    String number = "110101" + space + "19900307" + space + "1997";
    String text =
        "年度: 2021\n机关: 示例局\n总体情况: |\n  联系人的证件号码为"
            + number
            + "。\n主动公开: {}\n依申请公开: {}\n复议诉讼: {}\n"
            + "问题和改进: |\n  一是。\n其他事项: |\n  无。\n";

    assertThat(said(text)).contains("X20@4");
  }

  private static List<String> said(String text) {
    Report report = ReportText.read("a.yaml", text);
    return new Checker(any -> List.of())
        .check(report).stream()
            .sorted(Diagnostic.BY_PLACE)
            .map(f -> f.rule() + "@" + f.places().get(0).line())
            .toList();
  }
}
