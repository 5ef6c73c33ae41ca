package genreport.output.word.look;

import genreport.ooxml.XmlElement;
import genreport.ooxml.XmlName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The page set-up of the file's last section (ECMA-376-1, 17.6).
 *
 * @param properties the {@code sectPr}: one column, no notes, no printer's settings
 */
record PageSetup(XmlElement properties) {

  /** In the schema's order; what is not named here stays behind. */
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

  /** Twips by unit of a measure (ECMA-376-1, 22.9.2.15). */
  private static final Map<String, Double> UNITS =
      Map.of("", 1.0, "pt", 20.0, "pc", 240.0, "pi", 240.0, "in", 1440.0, "cm", 567.0, "mm", 56.7);

  private static final Pattern MEASURE =
      Pattern.compile("(-?[0-9]{1,6}(?:\\.[0-9]{1,6})?)([a-z]{0,2})");

  /**
   * The set-up of a document.
   *
   * @param document the root of the file's main part
   * @param ours the {@code sectPr} whose page size and margins serve where the file has none
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

  /** A section that names no header of a kind has that of the section before (17.10.5). */
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

  /** The ids of the relationships to headers, footers and a border's pictures. */
  Stream<String> relationshipIds() {
    return relationshipIds(properties);
  }

  /** The ids of all relationships that an element or one within names. */
  static Stream<String> relationshipIds(XmlElement element) {
    return element
        .all()
        .flatMap(within -> within.attributes().entrySet().stream())
        .filter(attribute -> attribute.getKey().namespace().equals(XmlName.R))
        .map(Map.Entry::getValue);
  }

  /** Width of the text area, in twips; empty when the page's measures make no sense. */
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
    Matcher measure = MEASURE.matcher(element.map(e -> e.word(attribute)).orElse(""));
    return measure.matches()
        ? Double.parseDouble(measure.group(1)) * UNITS.getOrDefault(measure.group(2), 0.0)
        : 0;
  }
}
