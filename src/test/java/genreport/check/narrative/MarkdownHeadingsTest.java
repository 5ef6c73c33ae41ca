package genreport.check.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.CheckedText;
import genreport.acceptance.reading.Example;
import genreport.check.AdviceFollower;
import genreport.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings with Markdown's marks: there is one finding, and following its advice ends it. */
class MarkdownHeadingsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "（一）主动公开, ## 主动公开, 改为“（一）主动公开”",
    "（一）主动公开, ## （一）主动公开, 改为“（一）主动公开”",
    "（三）政府信息管理, ### 政府信息管理, 改为“（三）政府信息管理”",
    "（三）政府信息管理, #政府信息管理, 改为“（三）政府信息管理”",
    "（三）政府信息管理, ＃＃政府信息管理, 改为“（三）政府信息管理”",
    "（五）监督保障, ## 监督保障, 改为“（五）监督保障”",
    "（五）监督保障, ##（五）监督保障, 改为“（五）监督保障”"
  })
  void one(String heading, String marked, String advice) throws IOException {
    assertEnds(example().replace(heading, marked), advice);
  }

  @ParameterizedTest
  @CsvSource({"'## ','（[一二三四五]）'", "##,'（[一二三四五]）'", "##（$1）,'（([一二三四五])）'"})
  void all(String mark, String number) throws IOException {
    assertEnds(
        example().replaceAll("(?m)^  " + number + "(?=[^ ]{3,10}$)", "  " + mark),
        "改为“（一）主动公开”，后面依次改为“（二）依申请公开”“（三）政府信息管理”“（四）政府信息公开平台建设”“（五）监督保障”");
  }

  @ParameterizedTest
  @CsvSource({"## 附带说明, 改为“附带说明”"})
  void betweenNumbersThatAreComplete(String line, String advice) throws IOException {
    assertEnds(example().replace("  （三）政府", "  " + line + "\n  （三）政府"), advice);
  }

  @ParameterizedTest
  @CsvSource({"#政务公开#话题阅读量120万次。", "#1机组的信息按月公开。"})
  void notHeadings(String line) throws IOException {
    assertThat(check().findings(example().replace("  （三）政府", "  " + line + "\n  （三）政府"))).isEmpty();
  }

  private void assertEnds(String text, String advice) throws IOException {
    CheckedText check = check();
    List<Diagnostic> findings = check.findings(text);
    assertThat(findings).as(text).hasSize(1);
    assertThat(findings.get(0).hints().get(1).text()).isEqualTo(advice);
    assertThat(check.findings(AdviceFollower.followed(text, findings.get(0)).orElseThrow()))
        .isEmpty();
  }

  private CheckedText check() throws IOException {
    return new CheckedText(folder);
  }

  private static String example() {
    return Example.all().stream()
        .filter(example -> example.name().equals("district-office"))
        .findFirst()
        .orElseThrow()
        .text();
  }
}
