package genreport.output.word.look;

import genreport.ooxml.Styles;
import genreport.ooxml.XmlElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The report's own styles, which are added to a file that lacks them. */
final class OwnStyles {

  /**
   * The properties of the report's styles in the schema's order (ECMA-376-1, 17.3.1.26 and
   * 17.3.2.28).
   */
  private static final List<String> ORDER =
      List.of(
          "keepNext",
          "widowControl",
          "kinsoku",
          "overflowPunct",
          "topLinePunct",
          "autoSpaceDE",
          "autoSpaceDN",
          "snapToGrid",
          "rFonts",
          "b",
          "bCs",
          "spacing",
          "ind",
          "jc",
          "outlineLvl",
          "sz",
          "szCs",
          "lang");

  private final Styles styles;

  /**
   * @param root the root of the ordinary styles part
   */
  OwnStyles(XmlElement root) {
    styles = new Styles(Optional.of(root));
  }

  Optional<XmlElement> find(String id) {
    return styles.find(id);
  }

  /**
   * Returns whether a paragraph style must not inherit from the file's styles. A style that sets a
   * font size, such as that of tables, must look as it was measured. Other styles follow the file's
   * body text.
   */
  boolean standsAlone(XmlElement style) {
    return StyleNames.typeOf(style).equals("paragraph")
        && style.child("rPr").flatMap(letters -> letters.child("sz")).isPresent();
  }

  /**
   * Returns a style's paragraph or run properties, including those inherited from its parents and
   * the defaults.
   */
  Optional<XmlElement> all(XmlElement style, String properties) {
    Map<String, XmlElement> merged = new LinkedHashMap<>();
    Stream.of(
            styles.documentDefaults(properties),
            styles.properties(StyleNames.typeOf(style), style.word("styleId"), properties))
        .flatMap(List::stream)
        .flatMap(XmlElement::children)
        .forEach(child -> merged.put(child.name().local(), child));
    List<XmlElement> sorted = new ArrayList<>(merged.values());
    sorted.sort(Comparator.comparingInt(child -> ORDER.indexOf(child.name().local())));
    return sorted.isEmpty() ? Optional.empty() : Optional.of(XmlElement.of(properties, sorted));
  }
}
