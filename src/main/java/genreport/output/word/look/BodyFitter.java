package genreport.output.word.look;

import genreport.ooxml.XmlElement;
import genreport.ooxml.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Fits the report's body into another file: its styles, its page. */
final class BodyFitter {

  private static final Set<String> STYLE_REFERENCES = Set.of("pStyle", "rStyle", "tblStyle");

  /** What stands before a paragraph's numbering (ECMA-376-1, 17.3.1.26). */
  private static final Set<String> BEFORE_NUMBERING =
      Set.of("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl");

  /** Takes the numbering of a paragraph's style away (ECMA-376-1, 17.9.18). */
  private static final XmlElement NO_NUMBERING =
      XmlElement.of("numPr", List.of(XmlElement.valued("numId", "0")));

  private final StyleMerger.Merged styles;
  private final Optional<Long> textWidth;

  /**
   * @param textWidth in twips; absent when tables shall stay as wide as they are
   */
  BodyFitter(StyleMerger.Merged styles, Optional<Long> textWidth) {
    this.styles = styles;
    this.textWidth = textWidth;
  }

  /** The ids of the styles that a body refers to. */
  static Set<String> usedStyles(XmlElement body) {
    Set<String> used = new TreeSet<>();
    body.all()
        .filter(element -> STYLE_REFERENCES.stream().anyMatch(element::is))
        .forEach(element -> used.add(element.word("val")));
    return used;
  }

  XmlElement fit(XmlElement element) {
    if (STYLE_REFERENCES.stream().anyMatch(element::is)) {
      String id = element.word("val");
      return element.with("val", styles.ids().getOrDefault(id, id));
    }
    XmlElement whole =
        element.is("tbl") && textWidth.isPresent()
            ? TableFitter.fit(element, textWidth.get())
            : element;
    List<XmlNode> content = new ArrayList<>();
    for (XmlNode node : whole.content()) {
      content.add(node instanceof XmlElement child ? fit(child) : node);
    }
    XmlElement fitted = whole.with(content);
    return element.is("pPr") && styles.numbered().contains(fitted.valueOf("pStyle"))
        ? withoutNumbering(fitted)
        : fitted;
  }

  /** The report writes its numbers itself: 一、, （一）. */
  private static XmlElement withoutNumbering(XmlElement properties) {
    List<XmlNode> content = new ArrayList<>();
    properties
        .children()
        .filter(child -> BEFORE_NUMBERING.stream().anyMatch(child::is))
        .forEach(content::add);
    content.add(NO_NUMBERING);
    properties
        .children()
        .filter(child -> BEFORE_NUMBERING.stream().noneMatch(child::is))
        .forEach(content::add);
    return properties.with(content);
  }
}
