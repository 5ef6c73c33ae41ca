package genreport.readback.word;

import genreport.ooxml.XmlElement;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides whether a numbering shows text before a paragraph (ECMA-376-1, 17.9). */
record Numbering(Optional<XmlElement> part) {

  private static final Pattern OWN_NUMBERS = Pattern.compile("(%[1-9])*");

  /**
   * Returns whether any level of a numbering may show text.
   *
   * @param properties a {@code numPr}
   */
  boolean shows(XmlElement properties) {
    String id = properties.valueOf("numId");
    if (id.equals("0") || id.isEmpty()) {
      return false;
    }
    return part.flatMap(root -> find(root, "num", "numId", id))
        .filter(number -> number.child("lvlOverride").isEmpty())
        .map(number -> number.valueOf("abstractNumId"))
        .flatMap(own -> find(part.get(), "abstractNum", "abstractNumId", own))
        .filter(own -> own.child("lvl").isPresent() && own.child("numStyleLink").isEmpty())
        .map(own -> own.children("lvl").anyMatch(Numbering::showsText))
        .orElse(true);
  }

  private static Optional<XmlElement> find(
      XmlElement parent, String kind, String attribute, String value) {
    return parent.children(kind).filter(each -> each.word(attribute).equals(value)).findFirst();
  }

  private static boolean showsText(XmlElement level) {
    String text = level.valueOf("lvlText");
    boolean isNone = level.valueOf("numFmt").equals("none") && OWN_NUMBERS.matcher(text).matches();
    return level.child("lvlPicBulletId").isPresent()
        || level.child("lvlText").isEmpty()
        || !(text.isEmpty() || isNone);
  }
}
