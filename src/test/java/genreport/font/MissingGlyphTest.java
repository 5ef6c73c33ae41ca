package genreport.font;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be printed: characters beyond the first plane, marks on letters, forms by selectors. */
class MissingGlyphTest {

  private static final int KE = '葛';
  private static final int FORM = 0xE0100;
  private static final String KE_IN_FORM = "葛\uDB40\uDD00";

  private final Faces bundled = Bundled.faces();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一般的文字，“引号”——……℃‰№Ⅷ①",
        "㐀㑇䶮", // extension A
        "\uD842\uDFB7\uD840\uDC89", // extension B: 𠮷𠂉
        "e\u0301 a\u030C u\u0308\u030C", // Unicode has them as one
        "q\u0301 1\u20DD", // they are placed
        "か\u3099",
        "☎\uFE0E",
        "礼\uFE00。\uFE01" // forms that the bundled faces have
      })
  void isPrinted(String text) {
    assertThat(bundled.missingGlyphs(text)).isEmpty();
    for (String letter : GraphemeClusters.divide(text)) {
      assertThat(bundled.glyphChoice("body", letter)).get().matches(GlyphChoice::whole);
    }
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "前𪚥后,CHARACTER,1,3,𪚥",
        "\uE000,CHARACTER,0,1,\uE000",
        "前1\u20E3,CHARACTER,2,3,\u20E3",
        "吉\u0301\u0302,COMBINATION,0,3,吉\u0301\u0302",
        "\u0301前,BASE,0,1,\u0301",
        "前 \u0301,BASE,2,3,\u0301",
        "${年度}\u0301,BASE,5,6,\u0301",
        "某葛\uDB40\uDD00某,FORM,1,4,葛\uDB40\uDD00"
      })
  void isMissing(String text, MissingGlyph.Kind kind, int start, int end, String what) {
    assertThat(bundled.missingGlyphs(text))
        .containsExactly(new MissingGlyph(start, end, kind, what));
  }

  /** No face of the bundle has this base together with this mark. */
  @Test
  void aMarkThatNoFaceHasWithItsLetter() {
    Face kai = bundled.face("rare");
    String base = only(false, kai, 0x3400, 0x4DBF);
    String mark = only(true, kai, 0x300, 0x36F);
    assertThat(bundled.missingGlyphs(base)).isEmpty();
    assertThat(bundled.missingGlyphs("a" + mark)).isEmpty();
    assertThat(bundled.missingGlyphs(base + mark))
        .containsExactly(
            new MissingGlyph(0, base.length() + 1, MissingGlyph.Kind.COMBINATION, base + mark));
    assertThat(bundled.glyphChoice("body", base + mark)).isEmpty();
  }

  /** A character that this face alone has, or all but this. */
  private String only(boolean has, Face face, int from, int to) {
    for (int character = from; character <= to; character++) {
      if (face.has(character) == has
          && bundled.face("body").has(character) != has
          && bundled.face("heading-1").has(character) != has) {
        return Character.toString(character);
      }
    }
    throw new AssertionError("none");
  }

  @Test
  void aLostFormIsPrintedAsTheUsualOne() {
    GlyphChoice choice = bundled.glyphChoice("body", KE_IN_FORM).orElseThrow();
    assertThat(choice.whole()).isFalse();
    assertThat(choice.characters()).containsExactly("葛");
  }

  @Test
  void aFaceWithTheFormIsPreferred() {
    MadeFont.of(bundled.face("body"), "葛喝")
        .named("宋体-ExtB", "SimSun-ExtB", "SimSun-ExtB")
        .form(KE, FORM, '喝')
        .write(folder.resolve("b.ttf"));
    Faces faces =
        Faces.open(Bundled.FONTS, List.of(folder), Bundled.styles()).value().orElseThrow();
    assertThat(faces.missingGlyphs(KE_IN_FORM)).isEmpty();
    GlyphChoice choice = faces.glyphChoice("body", KE_IN_FORM).orElseThrow();
    assertThat(choice.face()).isSameAs(faces.face("rare"));
    assertThat(choice.characters()).containsExactly(KE_IN_FORM);
    assertThat(choice.face().glyph(KE_IN_FORM)).isEqualTo(choice.face().glyph('喝'));
    assertThat(faces.glyphChoice("body", "葛").orElseThrow().face()).isSameAs(faces.face("body"));
  }

  @Test
  void aMarkIsSetOverTheMiddleOfItsLetter() {
    GlyphChoice choice = bundled.glyphChoice("body", "q\u0301").orElseThrow();
    assertThat(choice.characters()).containsExactly("q", "\u0301");
    Face face = choice.face();
    assertThat(choice.shiftEm("\u0301") + face.inkEm(0x301).middle())
        .isEqualTo(face.inkEm('q').middle());
    assertThat(choice.shiftEm("q")).isZero();
  }

  /** What the check lets through, every style can set. */
  @Test
  void whatLacksNothingCanBeSetInEveryRole() {
    Random random = new Random(4);
    int[] odd = {0x300, 0x301, 0x20DD, 0x20E3, 0xFE00, 0xFE0F, 0xE0100, 0x200D, 0x3099, ' ', '}'};
    for (int i = 0; i < 4_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < 4; j++) {
        int any = random.nextInt(0x30000);
        boolean surrogate = any >= 0xD800 && any <= 0xDFFF;
        text.appendCodePoint(
            surrogate || random.nextBoolean() ? odd[random.nextInt(odd.length)] : any);
      }
      if (bundled.missingGlyphs(text.toString()).stream()
          .allMatch(l -> l.kind() == MissingGlyph.Kind.FORM)) {
        for (String letter : GraphemeClusters.divide(text.toString())) {
          for (String role : Bundled.styles().faces().keySet()) {
            assertThat(bundled.glyphChoice(role, letter)).as("%s in %s", letter, role).isPresent();
          }
        }
      }
    }
  }
}
