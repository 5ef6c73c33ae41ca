package genreport.output.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlBytesTest {

  private final XmlBytes xml = new XmlBytes("word/document.xml");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<w:t>\t1\r\n</w:t>",
        "\u007f\u0080\u07ff\u0800\ud7ff\ue000\ufffd",
        "𠮷家\udbff\udfff",
        "政府信息公开"
      })
  void encodesWhatXmlHolds(String text) throws IOException {
    xml.write(text);
    assertThat(xml.bytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void encodesPiecesOfAnySize() throws IOException {
    String text = "甲<𠮷>é\n".repeat(10_000);
    for (int i = 0; i < text.length(); i++) {
      xml.write(text.charAt(i));
    }
    xml.write(text);
    xml.write(("-" + text).toCharArray(), 1, text.length());
    assertThat(xml.bytes()).isEqualTo(text.repeat(3).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u000b", "\u001f", "\ufffe", "\uffff", "\udc00", "\ud800<"})
  void refusesWhatXmlCannotHold(String text) {
    String code = String.format("U+%04X", text.codePointAt(0));
    assertThatIllegalStateException()
        .isThrownBy(() -> xml.write("甲" + text))
        .withMessage(code + " can't be written to word/document.xml");
  }

  @Test
  void refusesHalfACharacterAtTheEnd() throws IOException {
    xml.write("甲\ud842");
    assertThatIllegalStateException()
        .isThrownBy(xml::bytes)
        .withMessage("U+D842 can't be written to word/document.xml");
  }
}
