package genreport.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.RenderedDocument;
import genreport.typeset.Pages.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that holds nothing but who signs looks lost, and lends itself to forgery. */
class SignatureTest {

  private static final int LINES_OF_A_PAGE = 22;

  @ParameterizedTest
  @ValueSource(ints = {2019, 2021})
  void textStandsAboveIt(int year) throws IOException {
    for (int lines = 1; lines <= LINES_OF_A_PAGE; lines++) {
      String text = "  没有其他需要报告的事项。\n".repeat(lines);
      String yaml =
          "年度: %d\n机关: 示例局\n总体情况: 略\n主动公开: {}\n依申请公开: {}\n复议诉讼: {}\n问题和改进: 略\n其他事项: |\n%s署名: 示例局\n成文日期: %d年1月20日\n"
              .formatted(year, text, year + 1);
      for (Page page : RenderedDocument.of(yaml).pages().pages()) {
        List<String> set = Setup.lines(page);
        if (set.contains("示例局") && page.number() > 1) {
          assertThat(set.indexOf("示例局")).as("after %d lines", lines).isPositive();
          assertThat(set.get(set.size() - 1)).isEqualTo((year + 1) + "年1月20日");
        }
      }
    }
  }
}
