package genreport.readback.word;

import genreport.ooxml.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What styles and defaults say of a paragraph, run or table (ECMA-376-1, 17.7.2). */
final class Styles {

  private final Map<String, XmlElement> byId = new HashMap<>();
  private final Map<String, String> defaults = new HashMap<>();
  private final List<XmlElement> documentDefaults;

  Styles(Optional<XmlElement> part) {
    List<XmlElement> styles = part.stream().flatMap(root -> root.children("style")).toList();
    for (XmlElement style : styles) {
      byId.put(style.word("styleId"), style);
      String isDefault = style.word("default");
      if (!isDefault.isEmpty() && !isDefault.equals("0") && !isDefault.equals("false")) {
        defaults.put(style.word("type"), style.word("styleId"));
      }
    }
    documentDefaults = part.stream().flatMap(root -> root.children("docDefaults")).toList();
  }

  /**
   * The elements of some properties, those that count less first.
   *
   * @param kind {@code pPr} or {@code rPr}
   */
  List<XmlElement> documentDefaults(String kind) {
    return documentDefaults.stream()
        .flatMap(root -> root.children(kind + "Default"))
        .flatMap(root -> root.children(kind))
        .toList();
  }

  /**
   * The properties of a style and of those that it is based on, those that count less first.
   *
   * @param type {@code paragraph}, {@code character} or {@code table}, whose default style serves
   *     where no id is given
   * @param kinds such as {@code pPr}
   */
  List<XmlElement> properties(String type, String id, String... kinds) {
    return chain(type, id).stream()
        .flatMap(style -> Stream.of(kinds).flatMap(style::children))
        .toList();
  }

  /** A table style's properties for some cells only (ECMA-376-1, 17.7.6.6). */
  List<XmlElement> conditions(String id) {
    return chain("table", id).stream().flatMap(style -> style.children("tblStylePr")).toList();
  }

  private List<XmlElement> chain(String type, String id) {
    List<XmlElement> chain = new ArrayList<>();
    Set<String> passed = new HashSet<>();
    String own = id.isEmpty() ? defaults.getOrDefault(type, "") : id;
    for (Optional<XmlElement> next = find(own);
        next.isPresent() && passed.add(next.get().word("styleId"));
        next = find(next.get().valueOf("basedOn"))) {
      chain.add(0, next.get());
    }
    return chain;
  }

  private Optional<XmlElement> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
