package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.CheckedText;
import genreport.acceptance.reading.Example;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Hint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A row whose columns and figures are clear is written in another notation. There is one error, and
 * its advice has the row to write.
 */
class RowNotationTest {

  private static final String ROW = "新收: {自然人: 7}";
  private static final Pattern ADVICE =
      Pattern.compile("改为 (?:新收: )?\\{?(自然人: 7(?:, 商业企业: 0)?)\\}?$");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{自然人=7, 商业企业=0}",
        "{自然人＝7，商业企业＝0}",
        "{自然人：7，商业企业：0}",
        "{自然人 7}",
        "{自然人 7, 商业企业 0}",
        "{自然人 7，商业企业：0}",
        "{自然人7}",
        "{自然人7、商业企业0}",
        "{自然人7件}",
        "{自然人 7件, 商业企业 0件}",
        "{自然人；7}",
        "{自然人，7}",
        "{自然人是7}",
        "{自然人: 7 商业企业: 0}",
        "{自然人: 7; 商业企业: 0}",
        "{自然人: 7。}",
        "｛自然人：7；商业企业：0｝",
        "{自然人:7,商业企业:0}",
        "[自然人: 7]",
        "[自然人: 7, 商业企业: 0]",
        "[自然人7，商业企业0]",
        "(自然人: 7)",
        "自然人7",
        "自然人 7",
        "自然人=7",
        "自然人：7",
        "自然人：7，商业企业：0",
        "自然人7件、商业企业0件"
      })
  void isOneError(String written) throws IOException {
    CheckedText check = new CheckedText(folder);
    List<Diagnostic> errors = check.errors(example().replace(ROW, "新收: " + written));
    assertThat(errors).hasSize(1);
    String advice = errors.get(0).hints(Hint.Kind.ADVICE).get(0);
    Matcher row = ADVICE.matcher(advice);
    assertThat(row.find()).as(advice).isTrue();
    assertThat(check.errors(example().replace(ROW, "新收: {" + row.group(1) + "}"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{7, 0, 0, 0, 0, 0}", "{7，0，0，0，0，0}"})
  void figuresInBraces(String written) throws IOException {
    List<Diagnostic> errors =
        new CheckedText(folder).errors(example().replace(ROW, "新收: " + written));
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).hints(Hint.Kind.ADVICE)).containsExactly("改为 [7, 0, 0, 0, 0, 0]");
  }

  private static String example() {
    return Example.all().stream()
        .filter(example -> example.name().equals("district-office"))
        .findFirst()
        .orElseThrow()
        .text();
  }
}
