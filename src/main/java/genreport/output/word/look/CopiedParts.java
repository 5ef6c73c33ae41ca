package genreport.output.word.look;

import genreport.ooxml.FieldCode;
import genreport.ooxml.Relationship;
import genreport.ooxml.XmlElement;
import genreport.ooxml.XmlName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Copies parts with the parts that they refer to, such as a header with its picture. */
final class CopiedParts {

  /** Tracked changes and comments (ECMA-376-1, 17.13.5), each of which names an author. */
  private static final Set<String> CHANGES =
      Set.of(
          "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "comment");

  private static final Set<String> CONTROLS = Set.of("control", "activeXControlBinary");
  private static final Set<String> OBJECTS =
      Set.of("oleObject", "package", "aFChunk", "subDocument");

  /** Parts that are not XML, by the last segment of the relationship's type. */
  private static final Set<String> BINARY = Set.of("image", "font");

  /** Parts that may be copied, by the last segment of the relationship's type. */
  private static final Set<String> TAKEN_ALONG =
      Set.of(
          "image",
          "font",
          "header",
          "footer",
          "hyperlink",
          "styles",
          "settings",
          "fontTable",
          "theme",
          "numbering");

  /** The prefix of the namespaces of strict Open XML, which is not supported. */
  private static final String STRICT = "http://purl.oclc.org/ooxml/";

  private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:|#).*");

  /** Attributes by which a VML drawing refers to a file without a relationship. */
  private static final Set<String> SOURCES = Set.of("src", "href", "althref");

  private final LookPackage from;
  private final Set<String> copied = new HashSet<>();
  private final SortedMap<String, byte[]> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final SortedMap<String, String> types = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  CopiedParts(LookPackage from) {
    this.from = from;
  }

  /** Returns the copied parts by name. */
  Map<String, byte[]> parts() {
    return parts;
  }

  /** Returns the content types by part; relationship parts have none. */
  Map<String, String> types() {
    return types;
  }

  /**
   * Copies a part and the parts that it refers to.
   *
   * @param role the last segment of the type of the relationship to it, which alone determines how
   *     programs use it
   * @throws UnusableException if one of them is missing, damaged, or may not be copied
   */
  void copy(String part, String role) throws UnusableException {
    if (!copied.add(part.toLowerCase(Locale.ROOT) + " " + BINARY.contains(role))) {
      return;
    }
    byte[] content = from.parts().get(part);
    if (content == null) {
      throw UnusableException.damaged("缺少 " + part);
    }
    String type =
        from.types()
            .of(part)
            .orElseThrow(() -> UnusableException.damaged("没有写明 " + part + " 是什么文件"));
    if (!BINARY.contains(role)) {
      requireUsable(from.read(part), part);
    } else if (role.equals("image") && !type.regionMatches(true, 0, "image/", 0, 6)) {
      throw UnusableException.damaged("图片 " + part + " 不是图片");
    }
    parts.put(part, content);
    types.put(part, type);
    Set<String> used = usedRelationships(part, role);
    List<XmlElement> kept = new ArrayList<>();
    for (Relationship relationship : from.relationships(part)) {
      if (used.contains(relationship.id())) {
        kept.add(follow(part, relationship).element());
      }
    }
    if (!kept.isEmpty()) {
      parts.put(Relationship.partOf(part), Relationship.write(kept));
    }
  }

  /**
   * Returns the ids of the relationships that a part refers to. The settings have none: {@link
   * SettingsCleaner} removes what refers to something, such as an attached template.
   */
  private Set<String> usedRelationships(String part, String role) throws UnusableException {
    return BINARY.contains(role) || role.equals("settings")
        ? Set.of()
        : PageSetup.relationshipIds(from.read(part)).collect(Collectors.toSet());
  }

  /**
   * Copies the target of a relationship of a part, and returns the relationship of the copy. Word
   * writes NULL as the target of a lost picture, and a bookmark of the document as a target within
   * the package; in the copy, both are outside of it.
   */
  Relationship follow(String part, Relationship relationship) throws UnusableException {
    boolean isBookmark =
        relationship.type().equals("hyperlink") && relationship.target().startsWith("#");
    if (relationship.isDangling() || isBookmark) {
      return new Relationship(
          relationship.id(), relationship.uri(), isBookmark ? relationship.target() : "NULL", true);
    }
    requireTakenAlong(part, relationship);
    if (!relationship.isExternal()) {
      copy(relationship.part(part), relationship.type());
    }
    return relationship;
  }

  private static void requireTakenAlong(String part, Relationship relationship)
      throws UnusableException {
    if (CONTROLS.contains(relationship.type())) {
      throw UnusableException.active("ActiveX 控件");
    }
    if (OBJECTS.contains(relationship.type())) {
      throw UnusableException.notTakenAlong(part, "嵌入的对象");
    }
    if (relationship.isExternal()) {
      boolean isLink = relationship.type().equals("hyperlink");
      if (!isLink || !LINK.matcher(relationship.target()).matches()) {
        throw UnusableException.notTakenAlong(part, "链接到文件以外的图片或内容");
      }
    } else if (!TAKEN_ALONG.contains(relationship.type())) {
      throw UnusableException.notTakenAlong(part, "不能带走的内容（" + relationship.type() + "）");
    }
  }

  /**
   * Refuses what would change, fetch or run something.
   *
   * @param root of what is taken along of a part
   */
  static void requireUsable(XmlElement root, String part) throws UnusableException {
    if (root.all().anyMatch(element -> element.name().namespace().startsWith(STRICT))) {
      throw UnusableException.damaged(part + " 是“严格 Open XML”格式的");
    }
    requireFinal(root, part);
    requireNoSource(root, part);
    for (FieldCode field : FieldCode.in(root)) {
      if (!HarmlessFields.contain(field)) {
        throw UnusableException.field(field.name(), part);
      }
    }
  }

  private static void requireFinal(XmlElement root, String part) throws UnusableException {
    if (root.all().anyMatch(element -> CHANGES.stream().anyMatch(element::is))) {
      throw UnusableException.notTakenAlong(part, "修订或批注");
    }
  }

  private static void requireNoSource(XmlElement root, String part) throws UnusableException {
    boolean names =
        root.all()
            .filter(element -> !element.name().namespace().equals(XmlName.W))
            .flatMap(element -> element.attributes().keySet().stream())
            .anyMatch(attribute -> SOURCES.contains(attribute.local().toLowerCase(Locale.ROOT)));
    if (names) {
      throw UnusableException.notTakenAlong(part, "链接到文件以外的图片或内容");
    }
  }
}
