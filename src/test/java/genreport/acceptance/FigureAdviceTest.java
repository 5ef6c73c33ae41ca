package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.CheckedText;
import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.WrittenFigure;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Hint;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A figure of an example is written with a unit, a mark or a word, or a row as it comes from a
 * sheet. There is one error, at that line; what its advice says is written there, and the example
 * is there again.
 */
class FigureAdviceTest {

  /** An ordinary build takes so many mistakes of all that are possible. */
  private static final int CASES = 120;

  private static final List<String> COUNTS =
      List.of(
          "%s件",
          "%s 件",
          "%s①",
          "%s②",
          "%s²",
          "%s注",
          "%s注1",
          "%s*",
          "约%s",
          "%s余",
          "%s余件",
          "%s件左右",
          "共%s件",
          "%s（注）",
          "%s(含上年1件)",
          "近%s件",
          "%s人次",
          "%s+0");

  private static final List<String> AMOUNTS =
      List.of("%s万元", "%s 万元", "%s万", "%s①", "约%s万元", "￥%s万元");

  private static final Pattern VALUE = Pattern.compile("(?:写|：) ?([-+0-9.]+)");
  private static final Pattern ROW = Pattern.compile("改为 (.*)");

  @TempDir Path folder;

  private record Mistake(Example example, int line, String text) {}

  @Test
  void someMistakes() throws IOException {
    assertOneErrorWithTrueAdvice(mistakes().subList(0, CASES));
  }

  @Test
  @Tag("long")
  void allMistakes() throws IOException {
    assertOneErrorWithTrueAdvice(mistakes());
  }

  private void assertOneErrorWithTrueAdvice(List<Mistake> mistakes) throws IOException {
    CheckedText check = new CheckedText(folder);
    List<String> wrong = new ArrayList<>();
    for (Mistake mistake : mistakes) {
      List<Diagnostic> errors = check.errors(mistake.text());
      boolean one = errors.size() == 1 && errors.get(0).places().get(0).line() == mistake.line();
      String followed = one ? followed(mistake.text(), errors.get(0)) : "";
      if (!followed.equals(mistake.example().text())) {
        wrong.add(mistake.example() + " " + mistake.line() + errors);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String followed(String text, Diagnostic error) {
    String advice = error.hints(Hint.Kind.ADVICE).get(0);
    int start = error.places().get(0).start();
    int end = error.places().get(0).end();
    Matcher row = ROW.matcher(advice);
    if (row.find()) {
      String written = row.group(1);
      if (written.startsWith("[")) {
        return text.substring(0, start) + written + text.substring(end);
      }
      int key = text.lastIndexOf('\n', start) + 1;
      int from = text.indexOf(written.substring(0, written.indexOf(':')), key);
      return text.substring(0, from) + written + text.substring(end);
    }
    Matcher value = VALUE.matcher(advice);
    return value.find() ? text.substring(0, start) + value.group(1) + text.substring(end) : text;
  }

  private static List<Mistake> mistakes() {
    List<Mistake> mistakes = new ArrayList<>();
    for (Example example : Example.all()) {
      String yaml = example.text();
      for (WrittenFigure figure : WrittenFigure.all(yaml)) {
        boolean amount = figure.path().equals("主动公开.行政事业性收费");
        boolean plain = figure.digits().matches("[0-9.]+") && !figure.path().endsWith("总金额");
        if (plain && !figure.path().contains("增减")) {
          for (String form : amount ? AMOUNTS : COUNTS) {
            String written = figure.replaced(yaml, form.formatted(figure.digits()));
            mistakes.add(new Mistake(example, figure.line(), written));
          }
        }
        if (amount) {
          BigDecimal yuan = new BigDecimal(figure.digits()).movePointRight(4);
          String written = figure.replaced(yaml, yuan.toPlainString() + "元");
          mistakes.add(new Mistake(example, figure.line(), written));
        }
      }
      addPastedRows(example, mistakes);
    }
    Collections.shuffle(mistakes, new Random(20_260_131));
    return mistakes;
  }

  private static void addPastedRows(Example example, List<Mistake> mistakes) {
    String[] lines = example.text().split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher row = Pattern.compile("( *\\S+: )\\[([0-9, ]+)\\](.*)").matcher(lines[i]);
      for (String separator :
          row.matches() ? List.of("\t", " ", "  ", "，", "、") : List.<String>of()) {
        String[] pasted = lines.clone();
        pasted[i] = row.group(1) + row.group(2).replace(", ", separator) + row.group(3);
        mistakes.add(new Mistake(example, i + 1, String.join("\n", pasted)));
      }
    }
  }
}
