package genreport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.acceptance.reading.CheckedText;
import genreport.acceptance.reading.Example;
import genreport.acceptance.reading.WrittenFigure;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Hint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two neighbouring figures of a row are exchanged. Where a table breaks, they are named, or a row
 * of totals that can be left out.
 */
class ExchangedFiguresTest {

  /** Every so many of the pairs is tried. */
  private static final int STEP = 5;

  @TempDir Path folder;

  @Test
  void areNamed() throws IOException {
    CheckedText check = new CheckedText(folder);
    List<String> wrong = new ArrayList<>();
    int broken = 0;
    for (Example example : Example.all()) {
      String yaml = example.text();
      List<WrittenFigure> figures = WrittenFigure.all(yaml);
      for (int i = 0; i + 1 < figures.size(); i += STEP) {
        WrittenFigure one = figures.get(i);
        WrittenFigure other = figures.get(i + 1);
        boolean pair = one.line() == other.line() && one.path().startsWith("依申请公开");
        // where they differ by 1, many other pairs would do as well
        int difference =
            pair ? Integer.parseInt(one.digits()) - Integer.parseInt(other.digits()) : 0;
        if (Math.abs(difference) <= 1 || other.path().endsWith("总计")) {
          continue;
        }
        String changed = one.replaced(other.replaced(yaml, one.digits()), other.digits());
        List<String> said = advice(check.errors(changed));
        broken += said.isEmpty() ? 0 : 1;
        boolean right =
            said.stream().allMatch(text -> text.matches("(?s).*(颠倒|如果只错了一处|“总计”这一行删去).*"));
        if (!right) {
          wrong.add(example + " " + one + " " + other + said);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(broken).isGreaterThan(10);
  }

  /** What is said of each error that breaks a table's relations. */
  private static List<String> advice(List<Diagnostic> errors) {
    return errors.stream()
        .filter(error -> error.rule().matches("X[1-4]"))
        .map(error -> String.join("\n", error.hints(Hint.Kind.ADVICE)))
        .toList();
  }
}
