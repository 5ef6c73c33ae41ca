package genreport.output.word.look;

import genreport.ooxml.Styles;
import genreport.ooxml.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The report's own styles, which are added to a file that lacks them. */
final class OwnStyles {

  /** The attributes that say how the first line begins. */
  private static final Set<String> FIRST_LINE =
      Set.of("firstLine", "firstLineChars", "hanging", "hangingChars");

  private static final Set<String> OFF = Set.of("0", "false", "off");

  private final Styles styles;
  private final Styles theirs;

  /**
   * @param root the root of the ordinary styles part
   * @param theirs the root of the file's styles part
   */
  OwnStyles(XmlElement root, XmlElement theirs) {
    this.styles = new Styles(Optional.of(root));
    this.theirs = new Styles(Optional.of(theirs));
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
   * the defaults, and those that undo the defaults of the file.
   */
  Optional<XmlElement> all(XmlElement style, String properties) {
    Map<String, XmlElement> merged = new LinkedHashMap<>();
    Stream.of(
            styles.documentDefaults(properties),
            styles.properties(StyleNames.typeOf(style), style.word("styleId"), properties))
        .flatMap(List::stream)
        .flatMap(XmlElement::children)
        .forEach(child -> merged.put(child.name().local(), child));
    theirs.documentDefaults(properties).stream()
        .flatMap(XmlElement::children)
        .forEach(child -> NeutralProperties.undo(properties, merged, child));
    return merged.isEmpty()
        ? Optional.empty()
        : Optional.of(XmlElement.of(properties, PropertyOrder.sorted(properties, merged.values())));
  }

  /**
   * Returns what a paragraph must say itself because the style of the file that it takes doesn't: a
   * heading stays with the text that follows it, and body text has its first line indented.
   *
   * @param style the report's own style
   * @param id the id of the file's style
   */
  List<XmlElement> missing(XmlElement style, String id) {
    List<XmlElement> missing = new ArrayList<>();
    String own = style.word("styleId");
    Optional<XmlElement> keep = last(styles, own, "keepNext");
    if (keep.filter(on -> !OFF.contains(on.word("val"))).isPresent()
        && last(theirs, id, "keepNext").isEmpty()) {
      missing.add(XmlElement.of("keepNext", List.of()));
    }
    Optional<XmlElement> indent = last(styles, own, "ind");
    if (style.word("default").equals("1") && indent.isPresent() && !isIndented(id)) {
      missing.add(
          XmlElement.of("ind", List.of())
              .with("firstLineChars", indent.get().word("firstLineChars"))
              .with("firstLine", indent.get().word("firstLine")));
    }
    return missing;
  }

  private boolean isIndented(String id) {
    return properties(theirs, id)
        .filter(property -> property.is("ind"))
        .flatMap(indent -> indent.attributes().keySet().stream())
        .anyMatch(attribute -> FIRST_LINE.contains(attribute.local()));
  }

  private static Optional<XmlElement> last(Styles of, String id, String name) {
    return properties(of, id).filter(property -> property.is(name)).reduce((one, next) -> next);
  }

  private static Stream<XmlElement> properties(Styles of, String id) {
    String kind = PropertyOrder.PARAGRAPH;
    return Stream.of(of.documentDefaults(kind), of.properties("paragraph", id, kind))
        .flatMap(List::stream)
        .flatMap(XmlElement::children);
  }
}
