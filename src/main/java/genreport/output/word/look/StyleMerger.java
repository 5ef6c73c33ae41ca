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

/** Finds the report's styles among those of the file, by name, and adds the missing ones. */
final class StyleMerger {

  private final List<XmlElement> theirStyles;
  private final OwnStyles ours;

  /** The ids in the merged part by the report's own ids. */
  private final Map<String, String> ids = new LinkedHashMap<>();

  /** The report's ids of the added styles, each after the styles that it is based on. */
  private final List<String> added = new ArrayList<>();

  /** What paragraphs must say themselves, by the ids of the file's styles that they take. */
  private final Map<String, List<XmlElement>> missing = new LinkedHashMap<>();

  private final Set<String> takenIds = new HashSet<>();
  private final Set<String> takenNames = new HashSet<>();

  private StyleMerger(XmlElement theirs, XmlElement ours) {
    this.theirStyles = theirs.children("style").toList();
    this.ours = new OwnStyles(ours, theirs);
    for (XmlElement style : theirStyles) {
      takenIds.add(style.word("styleId").toLowerCase(Locale.ROOT));
      takenNames.addAll(StyleNames.of(style));
    }
  }

  /**
   * The merged styles.
   *
   * @param part the root of the styles part
   * @param added the added styles
   * @param ids the ids in the part by the report's own ids
   * @param numbered the ids of paragraph styles with numbering
   * @param missing what paragraphs must say themselves, by the id in the part
   */
  record Merged(
      XmlElement part,
      List<XmlElement> added,
      Map<String, String> ids,
      Set<String> numbered,
      Map<String, List<XmlElement>> missing) {}

  /**
   * Returns the merged styles.
   *
   * @param used the ids of the report's styles that its body uses
   */
  static Merged merge(XmlElement theirs, XmlElement ours, Set<String> used) {
    XmlElement readable = NeutralProperties.withReadableDefaults(theirs);
    StyleMerger merger = new StyleMerger(readable, ours);
    used.stream().sorted().forEach(merger::resolve);
    List<XmlElement> styles = merger.added.stream().map(merger::addition).toList();
    return new Merged(readable.and(styles), styles, merger.ids, merger.numbered(), merger.missing);
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
      String taken = same.get().word("styleId");
      ids.put(id, taken);
      if (StyleNames.typeOf(style).equals("paragraph")) {
        missing.put(taken, ours.missing(style, taken));
      }
      return;
    }
    resolve(style.valueOf("basedOn"));
    ids.put(id, freeId(id));
    added.add(id);
  }

  /**
   * Returns the file's default style of the same type, if the style is a default style, whatever
   * its name.
   */
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

  /** Returns a name that no style of any type has. */
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

  /**
   * Returns a child of an added style with the new name or id; empty for a reference to a missing
   * style.
   */
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
