package genreport.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.typeset.Pages.GlyphRun;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A curly quote in a Latin word is as wide as its ink; one of Chinese text fills its square. */
class ApostropheTest {

  private static final double SIZE = 16;

  /** The distance from each character of a line to the next, in points. */
  private static List<Double> steps(String text) {
    List<Double> xs = new ArrayList<>();
    for (GlyphRun run : Setup.body(Setup.typeset(List.of(Setup.paragraph(text))).pages().get(0))) {
      xs.addAll(run.xs());
    }
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < xs.size(); i++) {
      steps.add(xs.get(i) - xs.get(i - 1));
    }
    return steps;
  }

  @Test
  void betweenLatinLetters() {
    for (String text : List.of("Xi’an办", "Xi‘an办", "It’s办")) {
      int quote = text.contains("’") ? text.indexOf('’') : text.indexOf('‘');
      double word = steps(text).get(quote - 1) + steps(text).get(quote);
      assertThat(word).as(text).isLessThan(SIZE);
    }
    assertThat(steps("公‘开’办").get(1)).isGreaterThan(SIZE / 2);
  }
}
