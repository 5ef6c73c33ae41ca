package genreport.readback.word;

import genreport.ooxml.XmlElement;
import genreport.ooxml.XmlName;
import genreport.ooxml.XmlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reduces a document to what its text and the grids of its tables need. docx4j rejects a whole file
 * if one property has a value that its classes can't represent, such as a size in points.
 */
final class PlainBody {

  /** The properties that are read; all others are left out. */
  private static final Set<String> READ =
      Set.of("vanish", "gridSpan", "gridBefore", "hMerge", "vMerge", "del");

  private static final Set<String> FILTERED = Set.of("rPr", "trPr", "tcPr");

  private static final Set<String> LEFT_OUT =
      Set.of(
          "pPr",
          "tblPr",
          "tblPrEx",
          "sectPr",
          "sdtPr",
          "sdtEndPr",
          "smartTagPr",
          "customXmlPr",
          "background",
          "fldChar",
          "drawing",
          "pict",
          "object");

  private PlainBody() {}

  static XmlElement of(XmlElement element) {
    boolean isFiltered = FILTERED.stream().anyMatch(element::is);
    List<XmlNode> content = new ArrayList<>();
    for (XmlNode node : element.content()) {
      if (!(node instanceof XmlElement child)) {
        content.add(node);
      } else if (isFiltered ? isRead(child) : isKept(child)) {
        content.add(of(child));
      }
    }
    return new XmlElement(element.name(), Map.of(), attributes(element), content);
  }

  private static boolean isKept(XmlElement element) {
    return element.name().namespace().equals(XmlName.W) && LEFT_OUT.stream().noneMatch(element::is);
  }

  private static boolean isRead(XmlElement property) {
    boolean isOff = property.is("vanish") && !Values.isOn(property);
    return READ.stream().anyMatch(property::is) && !isOff;
  }

  private static Map<XmlName, String> attributes(XmlElement element) {
    Map<XmlName, String> kept = new LinkedHashMap<>();
    boolean isRead = READ.stream().anyMatch(element::is) && !element.is("vanish");
    element
        .attributes()
        .forEach(
            (name, value) -> {
              boolean isWidth =
                  element.is("gridCol") && name.local().equals("w") && value.matches("[0-9]{1,6}");
              if (isWidth || (isRead && name.is(XmlName.W, "val"))) {
                kept.put(name, value);
              }
            });
    return kept;
  }
}
