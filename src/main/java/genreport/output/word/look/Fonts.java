package genreport.output.word.look;

import genreport.ooxml.XmlElement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Joins two font tables. */
final class Fonts {

  private Fonts() {}

  /**
   * A table with the entries that it lacks.
   *
   * @param used elements whose faces it shall know
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
