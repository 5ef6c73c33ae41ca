package genreport.typeset.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rare forms of marks behave as the usual forms do: no line starts or ends with them wrongly. */
class FringeMarksTest {

  @ParameterizedTest
  @CsvSource({
    "﹐﹑﹔﹕﹚﹜﹞､｣〞〟, CLOSING",
    "｡﹒﹖﹗, STOP",
    "‼⁇⁈⁉, MIDDLE",
    "‥, ELLIPSIS",
    "〝﹙﹛﹝｢, OPENING"
  })
  void haveTheirClass(String marks, CharacterClass expected) {
    for (int mark : marks.codePoints().toArray()) {
      CharacterClass kind = CharacterClass.of(mark);
      assertThat(kind).as(Character.toString(mark)).isEqualTo(expected);
      assertThat(kind.isForbiddenStart()).isEqualTo(expected != CharacterClass.OPENING);
      assertThat(kind.isForbiddenEnd()).isEqualTo(expected == CharacterClass.OPENING);
    }
  }
}
