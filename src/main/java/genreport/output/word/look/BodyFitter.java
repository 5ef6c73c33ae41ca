package genreport.output.word.look;

import genreport.ooxml.XmlElement;
import genreport.ooxml.XmlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Adapts the report's body to the styles and the page of another file. */
final class BodyFitter {

  private static final Set<String> STYLE_REFERENCES = Set.of("pStyle", "rStyle", "tblStyle");

  /** The properties that precede the numbering of a paragraph (ECMA-376-1, 17.3.1.26). */
  private static final Set<String> BEFORE_NUMBERING =
      Set.of("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl");

  /** Removes the numbering that a paragraph has from its style (ECMA-376-1, 17.9.18). */
  static final XmlElement NO_NUMBERING =
      XmlElement.of("numPr", List.of(XmlElement.valued("numId", "0")));

  private final StyleMerger.Merged styles;
  private final Optional<Long> textWidth;

  /**
   * @param textWidth in twips; if absent, tables keep their width
   */
  BodyFitter(StyleMerger.Merged styles, Optional<Long> textWidth) {
    this.styles = styles;
    this.textWidth = textWidth;
  }

  /** Returns the ids of the styles that a body refers to. */
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
    return element.is("pPr") ? paragraph(fitted) : fitted;
  }

  private XmlElement paragraph(XmlElement properties) {
    List<XmlElement> all = new ArrayList<>(properties.children().toList());
    styles.missing().getOrDefault(properties.valueOf("pStyle"), List.of()).stream()
        .filter(missing -> properties.child(missing.name().local()).isEmpty())
        .forEach(all::add);
    XmlElement fitted =
        all.size() == properties.children().count()
            ? properties
            : properties.with(PropertyOrder.sorted(PropertyOrder.PARAGRAPH, all));
    return styles.numbered().contains(fitted.valueOf("pStyle")) ? withoutNumbering(fitted) : fitted;
  }

  /**
   * Returns properties without numbering, because the report's headings contain their numbers: 一、,
   * （一）.
   */
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
