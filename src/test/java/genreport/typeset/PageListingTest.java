package genreport.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.RenderedDocument;
import genreport.typeset.Pages.GlyphRun;
import genreport.typeset.Pages.Page;
import genreport.typeset.Pages.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every run of text of three examples with its place, face and size, and every ruled line, compared
 * with {@code pages/*.txt}; {@code -Dgenreport.update=true} writes these anew. A change of layout
 * shows in the diff of these files.
 */
class PageListingTest {

  private static final Path EXPECTED = Path.of("src/test/resources/pages");

  @ParameterizedTest
  @ValueSource(strings = {"2019/district-bureau", "2021/district-office", "2021/city"})
  void standsWhereItStood(String example) throws IOException {
    Pages pages = RenderedDocument.of(Path.of("examples", example + ".yaml")).pages();
    String text = listing(pages.pages());
    Path expected = EXPECTED.resolve(example.replace('/', '-') + ".txt");
    if (Boolean.getBoolean("genreport.update")) {
      Files.writeString(expected, text);
    }
    assertThat(text).isEqualTo(Files.readString(expected));
  }

  /** Left end, right end and baseline in points from the top left corner, then size, face, text. */
  private static String listing(List<Page> pages) {
    StringBuilder text = new StringBuilder();
    for (Page page : pages) {
      text.append("page ").append(page.number()).append('\n');
      for (GlyphRun run : Setup.runs(page)) {
        double left = run.xs().get(0);
        text.append(
            String.format(
                Locale.ROOT,
                "%6.1f %6.1f %6.1f  %4.1f %s %s%n",
                left,
                Setup.rightEdge(run),
                run.baseline(),
                run.size(),
                run.face(),
                run.text()));
      }
      for (Rule rule : Setup.rules(page)) {
        text.append(
            String.format(
                Locale.ROOT,
                "rule %.1f %.1f - %.1f %.1f, %.2f%n",
                rule.x1(),
                rule.y1(),
                rule.x2(),
                rule.y2(),
                rule.width()));
      }
    }
    return text.toString().replace(System.lineSeparator(), "\n");
  }
}
