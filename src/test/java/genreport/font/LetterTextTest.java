package genreport.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one letter ends and the next begins. */
class LetterTextTest {

  @Test
  void aLetterIsACharacterWithItsMarksAndSelectors() {
    assertThat(LetterText.divide("年e\u0301\u0323\uD842\uDFB7葛\uDB40\uDD00か\u3099a"))
        .containsExactly("年", "e\u0301\u0323", "\uD842\uDFB7", "葛\uDB40\uDD00", "か\u3099", "a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"政府信息", "葛\uDB40\uDD00城", "e\u0301x", "\uD842\uDFB7a", "葛\uDB40\uDD00", "a\uFE0F"})
  void aLetterOfOneCodeUnitIsToldFromOthers(String text) {
    int start = 0;
    for (String letter : LetterText.divide(text)) {
      assertThat(LetterText.isSingle(text.toCharArray(), start)).isEqualTo(letter.length() == 1);
      start += letter.length();
    }
  }
}
