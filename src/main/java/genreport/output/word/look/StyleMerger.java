package genreport.output.word.look;

import genreport.ooxml.XmlElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the report's styles among the file's, by their names, and adds those that it lacks. */
final class StyleMerger {

  private final List<XmlElement> theirStyles;
  private final OwnStyles ours;

  /** Their id or the added one's by ours. */
  private final Map<String, String> ids = new LinkedHashMap<>();

  /** The ids of ours that are added, each after those that it is based on. */
  private final List<String> added = new ArrayList<>();

  private final Set<String> takenIds = new HashSet<>();
  private final Set<String> takenNames = new HashSet<>();

  private StyleMerger(XmlElement theirs, XmlElement ours) {
    this.theirStyles = theirs.children("style").toList();
    this.ours = new OwnStyles(ours);
    for (XmlElement style : theirStyles) {
      takenIds.add(style.word("styleId").toLowerCase(Locale.ROOT));
      takenNames.addAll(StyleNames.of(style));
    }
  }

  /**
   * The file's styles with those added that it lacks.
   *
   * @param part root of the styles part
   * @param ids the id in it by the report's own
   * @param numbered ids of paragraph styles that number their paragraphs
   */
  record Merged(
      XmlElement part, List<XmlElement> added, Map<String, String> ids, Set<String> numbered) {}

  /**
   * Merges.
   *
   * @param used ids of the report's styles
   */
  static Merged merge(XmlElement theirs, XmlElement ours, Set<String> used) {
    StyleMerger merger = new StyleMerger(theirs, ours);
    used.stream().sorted().forEach(merger::resolve);
    List<XmlElement> styles = merger.added.stream().map(merger::addition).toList();
    return new Merged(theirs.and(styles), styles, merger.ids, merger.numbered());
  }

  private void resolve(String id) {
    Optional<XmlElement> own = ours.find(id);
    if (own.isEmpty() || ids.containsKey(id)) {
      return;
    }
    XmlElement style = own.get();
    Optional<XmlElement> same =
        StyleNames.find(theirStyles, StyleNames.typeOf(style), StyleNames.ofOurs(style))
            .or(() -> defaultFor(style));
    if (same.isPresent()) {
      ids.put(id, same.get().word("styleId"));
      return;
    }
    resolve(style.valueOf("basedOn"));
    ids.put(id, freeId(id));
    added.add(id);
  }

  /** Their body text, table or letters without a style serve for ours, whatever their name. */
  private Optional<XmlElement> defaultFor(XmlElement style) {
    return isDefault(style)
        ? theirStyles.stream()
            .filter(other -> StyleNames.typeOf(other).equals(StyleNames.typeOf(style)))
            .filter(StyleMerger::isDefault)
            .findFirst()
        : Optional.empty();
  }

  private static boolean isDefault(XmlElement style) {
    return Set.of("1", "true", "on").contains(style.word("default"));
  }

  private String freeId(String id) {
    String free = id;
    for (int n = 2; !takenIds.add(free.toLowerCase(Locale.ROOT)); n++) {
      free = id + "-" + n;
    }
    return free;
  }

  /** A name may be taken by a style of another type. */
  private String freeName(String name) {
    String free = name;
    for (int n = 2; !takenNames.add(free.toLowerCase(Locale.ROOT)); n++) {
      free = name + " " + n;
    }
    return free;
  }

  private XmlElement addition(String id) {
    XmlElement style = ours.find(id).orElseThrow();
    boolean alone = ours.standsAlone(style) && !added.contains(style.valueOf("basedOn"));
    List<XmlElement> parts = new ArrayList<>();
    style
        .children()
        .filter(child -> !alone || !(child.is("basedOn") || child.is("pPr") || child.is("rPr")))
        .flatMap(this::renamed)
        .forEach(parts::add);
    if (alone) {
      ours.all(style, "pPr").ifPresent(parts::add);
      ours.all(style, "rPr").ifPresent(parts::add);
    }
    return style.with("styleId", ids.getOrDefault(id, id)).with(parts);
  }

  /** A child of a style to be added; a reference to a style that is not there goes. */
  private Stream<XmlElement> renamed(XmlElement child) {
    String value = child.word("val");
    if (child.is("name")) {
      return Stream.of(child.with("val", freeName(value)));
    }
    if (child.is("link") && !added.contains(value)) {
      return Stream.empty();
    }
    if (child.is("basedOn") || child.is("next") || child.is("link")) {
      return Optional.ofNullable(ids.get(value)).map(id -> child.with("val", id)).stream();
    }
    return Stream.of(child);
  }

  private Set<String> numbered() {
    Map<String, XmlElement> byId = new LinkedHashMap<>();
    theirStyles.forEach(style -> byId.put(style.word("styleId"), style));
    Set<String> numbered = new HashSet<>();
    for (String id : ids.values()) {
      Optional<XmlElement> next = Optional.ofNullable(byId.get(id));
      for (int steps = 0; next.isPresent() && steps < byId.size(); steps++) {
        if (next.get().children("pPr").anyMatch(lines -> lines.child("numPr").isPresent())) {
          numbered.add(id);
        }
        next = Optional.ofNullable(byId.get(next.get().valueOf("basedOn")));
      }
    }
    return numbered;
  }
}
