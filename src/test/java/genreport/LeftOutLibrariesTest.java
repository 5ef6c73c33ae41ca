package genreport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Libraries that docx4j brings and nothing loads stay out; see the exclusions in pom.xml. */
class LeftOutLibrariesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.pptx4j.pml.Presentation",
        "org.xlsx4j.sml.Worksheet",
        "org.plutext.jaxb.svg11.Svg",
        "net.engio.mbassy.bus.MBassador",
        "org.apache.commons.collections4.Bag",
        "com.zaxxer.sparsebits.SparseBitSet",
        "net.arnx.wmf2svg.Main",
        "org.antlr.runtime.Parser",
        "org.antlr.stringtemplate.StringTemplate",
        "antlr.Parser",
        "com.thoughtworks.qdox.JavaDocBuilder"
      })
  void isNotOnTheClassPath(String name) {
    assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
  }
}
