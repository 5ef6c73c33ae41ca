package genreport.output.word.look;

import genreport.ooxml.XmlElement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Merges two font tables. */
final class Fonts {

  private Fonts() {}

  /**
   * Returns a font table with the missing entries added.
   *
   * @param used elements whose fonts the table must contain
   */
  static XmlElement join(XmlElement table, XmlElement ours, List<XmlElement> used) {
    Set<String> known =
        table.children("font").map(font -> font.word("name")).collect(Collectors.toSet());
    Set<String> wanted = new HashSet<>();
    used.stream()
        .flatMap(XmlElement::all)
        .filter(element -> element.is("rFonts"))
        .forEach(faces -> wanted.addAll(faces.attributes().values()));
    wanted.removeAll(known);
    return table.and(
        ours.children("font").filter(font -> wanted.contains(font.word("name"))).toList());
  }
}
