package genreport.output.word.look;

import genreport.ooxml.Measures;
import genreport.ooxml.XmlElement;
import genreport.ooxml.XmlName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The page setup of the file's last section (ECMA-376-1, 17.6).
 *
 * @param properties the {@code sectPr}, with one column and without notes and printer settings
 */
record PageSetup(XmlElement properties) {

  /** The properties that are kept, in the schema's order. */
  private static final List<String> KEPT =
      List.of(
          "pgSz",
          "pgMar",
          "paperSrc",
          "pgBorders",
          "lnNumType",
          "pgNumType",
          "vAlign",
          "titlePg",
          "textDirection",
          "bidi",
          "rtlGutter",
          "docGrid");

  private static final Set<String> REFERENCES = Set.of("headerReference", "footerReference");

  /**
   * Returns the page setup of a document.
   *
   * @param document the root of the file's main part
   * @param ours the {@code sectPr} that supplies page size and margins if the file has none
   */
  static PageSetup of(XmlElement document, XmlElement ours) {
    List<XmlElement> sections = document.all().filter(element -> element.is("sectPr")).toList();
    Optional<XmlElement> last = document.child("body").flatMap(body -> body.child("sectPr"));
    List<XmlElement> kept = new ArrayList<>(references(sections));
    for (String name : KEPT) {
      boolean needed = name.equals("pgSz") || name.equals("pgMar");
      last.flatMap(section -> section.child(name))
          .or(() -> needed ? ours.child(name) : Optional.empty())
          .ifPresent(kept::add);
    }
    return new PageSetup(XmlElement.of("sectPr", kept));
  }

  /**
   * Returns the header and footer references of the last section. A section without a reference of
   * a kind inherits that of the previous section (17.10.5).
   */
  private static List<XmlElement> references(List<XmlElement> sections) {
    Map<String, XmlElement> references = new LinkedHashMap<>();
    for (XmlElement section : sections) {
      section
          .children()
          .filter(child -> REFERENCES.stream().anyMatch(child::is))
          .forEach(child -> references.put(child.name().local() + child.word("type"), child));
    }
    return references.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Returns the ids of the relationships to headers, footers and pictures of borders. */
  Stream<String> relationshipIds() {
    return relationshipIds(properties);
  }

  /** Returns the ids of all relationships that an element or its descendants refer to. */
  static Stream<String> relationshipIds(XmlElement element) {
    return element
        .all()
        .flatMap(within -> within.attributes().entrySet().stream())
        .filter(
            attribute ->
                attribute.getKey().namespace().equals(XmlName.R)
                    || attribute.getKey().local().equals("relid"))
        .map(Map.Entry::getValue);
  }

  /** Returns the width of the text area in twips; empty if the page's measures are invalid. */
  Optional<Long> textWidth() {
    Optional<XmlElement> margins = properties.child("pgMar");
    double width =
        twips(properties.child("pgSz"), "w")
            - twips(margins, "left")
            - twips(margins, "right")
            - twips(margins, "gutter");
    return width > 0 ? Optional.of((long) width) : Optional.empty();
  }

  private static double twips(Optional<XmlElement> element, String attribute) {
    return Measures.parse(element.map(e -> e.word(attribute)).orElse(""), 20).orElse(0);
  }
}
