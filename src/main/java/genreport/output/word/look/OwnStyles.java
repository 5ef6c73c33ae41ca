package genreport.output.word.look;

import genreport.ooxml.XmlElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The report's own styles, for a file that lacks them. */
final class OwnStyles {

  /** In the schema's order (ECMA-376-1, 17.3.1.26 and 17.3.2.28), of what the report's have. */
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

  private final XmlElement root;
  private final Map<String, XmlElement> byId = new LinkedHashMap<>();

  /**
   * @param root of the ordinary styles part
   */
  OwnStyles(XmlElement root) {
    this.root = root;
    root.children("style").forEach(style -> byId.put(style.word("styleId"), style));
  }

  Optional<XmlElement> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Whether a paragraph style stands by itself: one that sets its own size, such as a table's, must
   * look as it was measured, whatever body text is in the file. The others follow body text.
   */
  boolean standsAlone(XmlElement style) {
    return StyleNames.typeOf(style).equals("paragraph")
        && style.child("rPr").flatMap(letters -> letters.child("sz")).isPresent();
  }

  /** A style's paragraph or run properties with all that it has from its parents and defaults. */
  Optional<XmlElement> all(XmlElement style, String properties) {
    Map<String, XmlElement> merged = new LinkedHashMap<>();
    defaults(properties).forEach(child -> merged.put(child.name().local(), child));
    List<XmlElement> chain = new ArrayList<>();
    for (Optional<XmlElement> next = Optional.of(style);
        next.isPresent() && chain.size() < byId.size();
        next = find(next.get().valueOf("basedOn"))) {
      chain.add(0, next.get());
    }
    chain.stream()
        .flatMap(link -> link.children(properties))
        .flatMap(XmlElement::children)
        .forEach(child -> merged.put(child.name().local(), child));
    List<XmlElement> sorted = new ArrayList<>(merged.values());
    sorted.sort(Comparator.comparingInt(child -> ORDER.indexOf(child.name().local())));
    return sorted.isEmpty() ? Optional.empty() : Optional.of(XmlElement.of(properties, sorted));
  }

  private Stream<XmlElement> defaults(String properties) {
    return root.children("docDefaults")
        .flatMap(defaults -> defaults.children(properties + "Default"))
        .flatMap(defaults -> defaults.children(properties))
        .flatMap(XmlElement::children);
  }
}
