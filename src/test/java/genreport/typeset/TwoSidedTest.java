package genreport.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import genreport.RenderedDocument;
import genreport.typeset.Pages.GlyphRun;
import genreport.typeset.Pages.Page;
import genreport.typeset.Pages.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The margins of a report that is printed on both sides: 28 mm at the binding edge. */
class TwoSidedTest {

  private static final Path SOURCE = Path.of("examples/2021/bureau-2022.yaml");
  private static final double TWO_MM = 2 * 72 / 25.4;
  private static final Offset<Double> NEARLY = within(0.001);

  private static List<Page> pages(String keys) throws IOException {
    return RenderedDocument.of(Files.readString(SOURCE) + keys).pages().pages();
  }

  @Test
  void evenPagesAreTwoMillimetresFurtherLeft() throws IOException {
    List<Page> plain = pages("");
    List<Page> mirrored = pages("双面: 是\n");
    assertThat(mirrored).hasSameSizeAs(plain).hasSizeGreaterThan(3);
    for (int page = 0; page < plain.size(); page++) {
      double shift = plain.get(page).number() % 2 == 0 ? TWO_MM : 0;
      List<GlyphRun> runs = Setup.runs(plain.get(page));
      for (int i = 0; i < runs.size(); i++) {
        double moved = Setup.runs(mirrored.get(page)).get(i).xs().get(0);
        assertThat(moved).isCloseTo(runs.get(i).xs().get(0) - shift, NEARLY);
      }
      List<Rule> rules = Setup.rules(plain.get(page));
      for (int i = 0; i < rules.size(); i++) {
        assertThat(Setup.rules(mirrored.get(page)).get(i).x1())
            .isCloseTo(rules.get(i).x1() - shift, NEARLY);
      }
    }
  }

  @Test
  void noMeansTheSameAsNothing() throws IOException {
    assertThat(pages("双面: 否\n").toString()).isEqualTo(pages("").toString());
  }
}
