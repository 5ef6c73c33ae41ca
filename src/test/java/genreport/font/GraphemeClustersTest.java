package genreport.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where one letter ends and the next begins. */
class GraphemeClustersTest {

  @Test
  void aLetterIsACharacterWithItsMarksAndSelectors() {
    assertThat(GraphemeClusters.divide("年e\u0301\u0323\uD842\uDFB7葛\uDB40\uDD00か\u3099a"))
        .containsExactly("年", "e\u0301\u0323", "\uD842\uDFB7", "葛\uDB40\uDD00", "か\u3099", "a");
  }
}
