package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.CheckedText;
import genreport.acceptance.reading.Example;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Hint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The line of a key becomes a comment and the lines below it stay. There is one error, at that
 * line; following its advice to the letter makes the example again.
 */
class CommentedKeyTest {

  private static final Pattern OPEN_KEY = Pattern.compile("( *)[^ #:]+:(?: \\|)?");
  private static final Pattern ADVICE = Pattern.compile("^删去“(.)”，这一行(?:顶格写|前面空 ([0-9]+) 格)$");

  private static final List<String> SIGNS = List.of("#", "# ", "＃", "## ");

  @TempDir Path folder;

  @Test
  void isOneErrorAtTheLine() throws IOException {
    CheckedText check = new CheckedText(folder);
    List<String> wrong = new ArrayList<>();
    int count = 0;
    for (Example example : Example.all()) {
      List<String> lines = example.text().lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        Matcher key = OPEN_KEY.matcher(lines.get(i));
        if (key.matches() && count % 2 == 0) {
          String sign = SIGNS.get(count / 2 % SIGNS.size());
          String commented = key.group(1) + sign + lines.get(i).strip();
          List<Diagnostic> errors = check.errors(with(lines, i, commented));
          if (!isRight(errors, lines.get(i), i + 1)) {
            wrong.add(example + " 第 " + (i + 1) + " 行：" + errors);
          }
        }
        count += key.matches() ? 1 : 0;
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(count).isGreaterThan(80);
  }

  private static boolean isRight(List<Diagnostic> errors, String line, int number) {
    if (errors.size() != 1 || errors.get(0).places().get(0).line() != number) {
      return false;
    }
    Matcher advice = ADVICE.matcher(errors.get(0).hints(Hint.Kind.ADVICE).get(0));
    String spaces = advice.matches() && advice.group(2) != null ? advice.group(2) : "0";
    return errors.get(0).rule().equals("Y14")
        && advice.matches()
        && (" ".repeat(Integer.parseInt(spaces)) + line.strip()).equals(line);
  }

  private static String with(List<String> lines, int at, String line) {
    List<String> changed = new ArrayList<>(lines);
    changed.set(at, line);
    return String.join("\n", changed) + "\n";
  }

  /** A key with its value on one line. */
  @ParameterizedTest
  @ValueSource(strings = {"年度", "机关"})
  void aRequiredEntry(String key) throws IOException {
    Example example = districtOffice();
    String text = example.text().replaceFirst("(?m)^" + key + ":", "#" + key + ":");
    List<Diagnostic> errors = new CheckedText(folder).errors(text);
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).rule()).isEqualTo("Y14");
    assertThat(errors.get(0).message()).isEqualTo("“" + key + "”前面有“#”，这一行成了注释，等于没有写");
  }

  /** The other way out, for a part that the report can do without. */
  @Test
  void theLinesBelowMayBecomeCommentsToo() throws IOException {
    String text = districtOffice().text().replace("  其他处理:\n", "  #其他处理:\n");
    CheckedText check = new CheckedText(folder);
    Diagnostic error = check.errors(text).get(0);
    assertThat(error.hints(Hint.Kind.ADVICE)).contains("不要“其他处理”的，第 63—65 行也在行首加上“#”");
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int line : Set.of(63, 64, 65)) {
      lines.set(line - 1, "#" + lines.get(line - 1));
    }
    assertThat(check.errors(String.join("\n", lines) + "\n")).isEmpty();
  }

  /** A comment that names a key, in a sound report or beside another mistake. */
  @ParameterizedTest
  @ValueSource(strings = {"# 署名: 示例区人民政府办公室", "# 机关: 写全称", "  # 新收: {自然人: 3}", "#上年报告: 2020.yaml"})
  void otherComments(String comment) throws IOException {
    String text = districtOffice().text().replace("  新收:", comment + "\n  新收:");
    CheckedText check = new CheckedText(folder);
    assertThat(check.errors(text)).isEmpty();
    assertThat(check.errors(text.replace("行政许可: 0", "行政许克: 0")))
        .extracting(Diagnostic::rule)
        .containsExactly("S1");
  }

  private static Example districtOffice() {
    return Example.all().stream()
        .filter(example -> example.name().equals("district-office"))
        .findFirst()
        .orElseThrow();
  }
}
