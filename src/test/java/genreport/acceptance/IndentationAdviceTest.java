package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.CheckedText;
import genreport.acceptance.reading.Example;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Hint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One line of an example, or a key with all that stands below it, or lines of a text are moved to
 * the left or to the right. There is one error, at that place; following its advice to the letter
 * makes the example again.
 */
class IndentationAdviceTest {

  /** An ordinary build takes so many mistakes of all that are possible. */
  private static final int CASES = 75;

  private static final Pattern THIS_LINE = Pattern.compile("这一行.*?(?:顶格写|前面空 ([0-9]+) 格)");
  private static final Pattern OTHER_LINES =
      Pattern.compile("第 ([0-9]+)(?:—([0-9]+))? 行.*?各(多空|少空) ([0-9]+) 格");

  @TempDir Path folder;

  /**
   * A mistake.
   *
   * @param first index of the first line that is moved, from 0
   * @param last index of the last
   * @param by number of spaces that are added; negative for those that are removed
   */
  private record Mistake(Example example, int first, int last, int by) {

    String text() {
      List<String> lines = new ArrayList<>(List.of(example.text().split("\n", -1)));
      for (int i = first; i <= last; i++) {
        lines.set(i, moved(lines.get(i), by));
      }
      return String.join("\n", lines);
    }

    @Override
    public String toString() {
      return example + " 第 " + (first + 1) + "—" + (last + 1) + " 行 " + by;
    }
  }

  @Test
  void someMistakes() throws IOException {
    List<Mistake> mistakes = mistakes();
    assertOneErrorWithTrueAdvice(mistakes.subList(0, CASES));
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
      // lines that belong to one key may stand deeper than those of another
      if (!errors.isEmpty()) {
        verdict(mistake, errors, check).ifPresent(wrong::add);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Optional<String> verdict(
      Mistake mistake, List<Diagnostic> errors, CheckedText check) throws IOException {
    Diagnostic error = errors.get(0);
    boolean one = errors.size() == 1 && error.places().get(0).line() == mistake.first() + 1;
    String followed = followed(mistake.text(), error);
    boolean same = followed.equals(mistake.example().text());
    return one && same && check.errors(followed).isEmpty()
        ? Optional.empty()
        : Optional.of(mistake + ": " + errors);
  }

  /** Keys of the outermost level at the lines of a text: following the advice ends it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "  成文日期: 2022年1月20日",
        " 成文日期: 2022年1月20日",
        "    成文日期: 2022年1月20日",
        "  署名: 示例区人民政府办公室\n  成文日期: 2022年1月20日",
        "  成文日期：2022年1月20日",
        "  成文日期: 2022年1月20日\n  另有一段。",
        "  成文日期： 2022.01.20\n  另有一段。"
      })
  void aKeyAtALineOfAText(String lines) throws IOException {
    CheckedText check = new CheckedText(folder);
    String sound = withoutDate();
    String text = sound + lines + "\n";
    List<Diagnostic> errors = check.errors(text);
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).rule()).isEqualTo("Y12");
    String advice = errors.get(0).hints(Hint.Kind.ADVICE).get(0);
    Matcher anew = Pattern.compile("删去这一行，在文件末尾另起一行，顶格写 (.*)").matcher(advice);
    String followed = followed(text, errors.get(0));
    if (anew.matches()) {
      List<String> kept = new ArrayList<>(text.lines().toList());
      kept.remove(errors.get(0).places().get(0).line() - 1);
      followed = String.join("\n", kept) + "\n" + anew.group(1) + "\n";
    }
    assertThat(check.findings(followed)).isEmpty();
    assertThat(followed).contains("\n成文日期: 2022年1月20日\n");
  }

  /** Sentences that look like entries are text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "  咨询电话: 0000-0000000",
        "  总计: 共收到3件。",
        "  机关: 办公室负责。\n  又一段。",
        "  署名: 由本单位署名的文件3件。\n  又一段。",
        "  署名: 由本单位署名的文件3件。",
        "  标题: 有关标题的说明\n  又一段。",
        "  成文日期: 以公布的日期为准。\n  又一段。",
        "  成文日期早于2022年1月20日的文件：3件。"
      })
  void sentencesThatLookLikeEntries(String lines) throws IOException {
    assertThat(new CheckedText(folder).errors(withoutDate() + lines + "\n")).isEmpty();
  }

  private static String withoutDate() {
    return Example.all().stream()
            .filter(example -> example.name().equals("district-office"))
            .findFirst()
            .orElseThrow()
            .text()
            .replaceFirst("(?m)^成文日期.*\\R", "")
            .stripTrailing()
        + "\n";
  }

  /** The text with what the advice says done to it. */
  private static String followed(String text, Diagnostic error) {
    String[] lines = text.split("\n", -1);
    if (error.places().isEmpty()) {
      return text;
    }
    int line = error.places().get(0).line() - 1;
    for (String advice : error.hints(Hint.Kind.ADVICE)) {
      Matcher here = THIS_LINE.matcher(advice);
      if (here.find()) {
        int spaces = here.group(1) == null ? 0 : Integer.parseInt(here.group(1));
        lines[line] = " ".repeat(spaces) + lines[line].stripLeading();
      }
      Matcher others = OTHER_LINES.matcher(advice);
      if (others.find()) {
        int first = Integer.parseInt(others.group(1));
        int last = others.group(2) == null ? first : Integer.parseInt(others.group(2));
        int by = Integer.parseInt(others.group(4)) * (others.group(3).equals("多空") ? 1 : -1);
        for (int i = first - 1; i < last; i++) {
          lines[i] = moved(lines[i], by);
        }
      }
    }
    return String.join("\n", lines);
  }

  private static String moved(String line, int by) {
    if (line.isBlank() || indent(line) + by < 0) {
      return line;
    }
    return by < 0 ? line.substring(-by) : " ".repeat(by) + line;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** All mistakes in all examples, in an order that the seed gives. */
  private static List<Mistake> mistakes() {
    List<Mistake> mistakes = new ArrayList<>();
    for (Example example : Example.all()) {
      String[] lines = example.text().split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        boolean counts = !lines[i].isBlank() && !lines[i].stripLeading().startsWith("#");
        for (int by : new int[] {-2, -1, 1, 2}) {
          if (counts && indent(lines[i]) + by >= 0) {
            addMistakes(mistakes, example, lines, i, by);
          }
        }
      }
    }
    Collections.shuffle(mistakes, new Random(20_260_131));
    return mistakes;
  }

  private static void addMistakes(
      List<Mistake> mistakes, Example example, String[] lines, int at, int by) {
    mistakes.add(new Mistake(example, at, at, by));
    int last = lastInside(lines, at);
    if (last > at) {
      mistakes.add(new Mistake(example, at, last, by));
      mistakes.add(new Mistake(example, at + 1, last, by));
    }
  }

  /** The last line with more indentation than a line, before any that has no more. */
  private static int lastInside(String[] lines, int at) {
    int last = at;
    for (int i = at + 1; i < lines.length; i++) {
      if (!lines[i].isBlank() && indent(lines[i]) <= indent(lines[at])) {
        break;
      }
      last = lines[i].isBlank() ? last : i;
    }
    return last;
  }
}
