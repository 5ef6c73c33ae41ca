package genreport.ooxml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the properties of styles and document defaults (ECMA-376-1, 17.7.2). */
public final class Styles {

  private final Map<String, XmlElement> byId = new HashMap<>();
  private final Map<String, String> defaults = new HashMap<>();
  private final List<XmlElement> documentDefaults;

  /**
   * Reads a styles part.
   *
   * @param part its root; without it there are no styles
   */
  public Styles(Optional<XmlElement> part) {
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
   * Returns the properties of the document defaults.
   *
   * @param kind {@code pPr} or {@code rPr}
   */
  public List<XmlElement> documentDefaults(String kind) {
    return documentDefaults.stream()
        .flatMap(root -> root.children(kind + "Default"))
        .flatMap(root -> root.children(kind))
        .toList();
  }

  /**
   * Returns the properties of a style and of the styles that it is based on, in order of increasing
   * priority.
   *
   * @param type {@code paragraph}, {@code character} or {@code table}
   * @param id the style's id; empty for the default style of the type
   * @param kinds such as {@code pPr}
   */
  public List<XmlElement> properties(String type, String id, String... kinds) {
    return chain(type, id).stream()
        .flatMap(style -> Stream.of(kinds).flatMap(style::children))
        .toList();
  }

  /** Returns the conditional formats of a table style (ECMA-376-1, 17.7.6.6). */
  public List<XmlElement> conditions(String id) {
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

  /** Returns the style with an id. */
  public Optional<XmlElement> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
