package genreport.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  @Test
  void readsValues() {
    JsonValue read =
        JsonReader.read(
                " {\"a\": [1, -2.5e3, {}], \"b\" : true,\"c\":null, \"d\":\"字\", \"n\":12 }\n")
            .orElseThrow();
    assertThat(read.items("a")).hasSize(3).contains(new JsonValue.Figure("-2.5e3"));
    assertThat(read.isTrue("b")).isTrue();
    assertThat(read.member("c")).contains(new JsonValue.Nothing());
    assertThat(read.text("d")).contains("字");
    assertThat(read.number("n")).contains(12L);
    assertThat(read.text("n")).isEmpty();
    assertThat(read.member("e")).isEmpty();
    assertThat(JsonReader.read("[]").orElseThrow().member("a")).isEmpty();
  }

  @Test
  void readsEscapesAndCharactersThatYamlRefuses() {
    String written = "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u4e2d\\ud842\\udfb7 \u200b\u0085\ufffe𠮷\"";
    assertThat(JsonReader.read(written))
        .contains(new JsonValue.Text("\"\\/\b\f\n\r\t中𠮷 \u200b\u0085\ufffe𠮷"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,]",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "'a'",
        "\"a",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\n\"",
        "01",
        "+1",
        ".5",
        "1 2",
        "nul",
        "tru e",
        "[1}",
        "\"\\"
      })
  void refusesWhatIsNoJson(String text) {
    assertThat(JsonReader.read(text)).isEmpty();
  }

  @Test
  void refusesDeepNesting() {
    assertThat(JsonReader.read("[".repeat(16) + "]".repeat(16))).isPresent();
    assertThat(JsonReader.read("[".repeat(100_000) + "]".repeat(100_000))).isEmpty();
  }
}
