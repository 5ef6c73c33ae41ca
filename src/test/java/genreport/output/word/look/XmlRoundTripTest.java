package genreport.output.word.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read and not changed is written as it was. */
class XmlRoundTripTest {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private static String written(XmlElement root) {
    return new String(XmlWriter.write(root), StandardCharsets.UTF_8);
  }

  private static XmlElement read(String xml) throws UnusableException {
    return XmlReader.read(xml.getBytes(StandardCharsets.UTF_8), "part");
  }

  /** {@code mc:Ignorable} names prefixes, so that they have to stay, also where no element is. */
  @Test
  void prefixesAndSpaceStay() throws UnusableException {
    String xml =
        HEAD
            + "<x:a xmlns:x=\"urn:x\" xmlns:mc=\"urn:mc\" xmlns:w14=\"urn:w14\""
            + " mc:Ignorable=\"w14\"><x:b xml:space=\"preserve\" c=\"1&amp;&quot;&lt;&#10;&#9;\">"
            + " 甲&lt;&amp;𠮷&#13;\n"
            + " </x:b><d xmlns=\"urn:d\"><e/></d></x:a>";
    assertThat(written(read(xml))).isEqualTo(xml);
  }

  /** An element from elsewhere finds its namespace where its prefix means something else. */
  @Test
  void aPrefixThatMeansSomethingElseIsDeclaredAnew() throws UnusableException {
    XmlElement root = read("<w:a xmlns:w=\"urn:other\"/>");
    assertThat(written(root.with(List.of(XmlElement.valued("jc", "center")))))
        .isEqualTo(
            HEAD
                + "<w:a xmlns:w=\"urn:other\"><w:jc xmlns:w=\""
                + XmlName.W
                + "\" w:val=\"center\"/></w:a>");
  }
}
