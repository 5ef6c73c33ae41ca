package genreport.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.document.Document;
import genreport.font.Face;
import genreport.font.Faces;
import genreport.font.MadeFont;
import genreport.typeset.Pages.GlyphRun;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Marks of Chinese text fill a square, however a face draws them. */
class QuotePlacesTest {

  private static final double SIZE = 16;
  private static final double STEP = SIZE - 0.2146;
  private static final double TOLERANCE = 0.06 * SIZE;
  private static final String TEXT = "公“开”务‘和’人——办…理……公";

  @TempDir Path folder;

  static Stream<UnaryOperator<MadeFont>> faces() {
    return Stream.of(
        UnaryOperator.identity(),
        font -> quotes(font, 500, -500, 0), // proportional, ink at the left
        font -> quotes(font, 480, -540, 20),
        font -> quotes(font, 1000, -250, 250), // in the middle of a full width
        font -> quotes(font, 1000, -500, 500), // in the other half
        font -> font.spaced('—', 500).spaced('…', 800),
        font -> font.spaced('—', 2000).spaced('…', 1000));
  }

  private static MadeFont quotes(MadeFont font, int advance, int opening, int closing) {
    for (char quote : "“‘".toCharArray()) {
      font.spaced(quote, advance).moved(quote, opening);
    }
    for (char quote : "”’".toCharArray()) {
      font.spaced(quote, advance).moved(quote, closing);
    }
    return font;
  }

  @ParameterizedTest
  @MethodSource("faces")
  void standInTheirHalves(UnaryOperator<MadeFont> change) {
    change
        .apply(MadeFont.of(Bundled.faces().face("body"), TEXT))
        .named("仿宋_GB2312", "FangSong_GB2312", "FangSong_GB2312")
        .write(folder.resolve("f.ttf"));
    Faces faces =
        Faces.open(Bundled.FONTS, List.of(folder), Bundled.styles()).value().orElseThrow();
    Pages pages =
        new Typesetter(Setup.STYLES, faces)
            .typeset(new Document("报告", "机关", List.of(Setup.paragraph(TEXT))));
    StringBuilder seen = new StringBuilder();
    double left = Setup.LEFT + 2 * STEP;
    for (GlyphRun run : Setup.body(pages.pages().get(0))) {
      assertThat(run.face()).isSameAs(faces.face("body"));
      for (int i = 0; i < run.characters().size(); i++) {
        Face.Ink drawn = run.face().inkEm(run.characters().get(i));
        double from = run.xs().get(i) + drawn.left() * SIZE * run.stretch();
        double to = run.xs().get(i) + drawn.right() * SIZE * run.stretch();
        assertInk(run.characters().get(i), from - left, to - left);
        seen.append(run.characters().get(i));
        left += STEP;
      }
    }
    assertThat(seen).hasToString(TEXT);
  }

  /** Holds where the ink of a character stands in its square, in points from the square's left. */
  private static void assertInk(String character, double from, double to) {
    double half = SIZE / 2;
    switch (character) {
      case "“", "‘" -> {
        assertThat(from).as(character).isGreaterThan(half - TOLERANCE);
        assertThat(to).as(character).isLessThan(SIZE + TOLERANCE);
      }
      case "”", "’" -> {
        assertThat(from).as(character).isGreaterThan(-TOLERANCE);
        assertThat(to).as(character).isLessThan(half + TOLERANCE);
      }
      default -> {
        assertThat(from).as(character).isGreaterThan(-TOLERANCE);
        assertThat(to).as(character).isLessThan(SIZE + TOLERANCE);
      }
    }
  }
}
