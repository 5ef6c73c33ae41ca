package genreport.output.word.look;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Copies parts with all that they relate to, such as a header with its picture. */
final class CopiedParts {

  /** Traces of changes (ECMA-376-1, 17.13.5), each of which names an author. */
  private static final Set<String> CHANGES =
      Set.of(
          "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "comment");

  private static final Set<String> CONTROLS = Set.of("control", "activeXControlBinary");
  private static final Set<String> OBJECTS =
      Set.of("oleObject", "package", "aFChunk", "subDocument");

  /** Fields that bring in what is outside of the file (ECMA-376-1, 17.16.5). */
  private static final Pattern FETCHING =
      Pattern.compile(
          "(?i)(^|\\s)(DDE|DDEAUTO|LINK|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|DATABASE|RD)\\s");

  private final LookPackage from;
  private final SortedMap<String, byte[]> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final SortedMap<String, String> types = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  CopiedParts(LookPackage from) {
    this.from = from;
  }

  /** What was copied, by name. */
  Map<String, byte[]> parts() {
    return parts;
  }

  /** Content type by part; lists of relationships have none. */
  Map<String, String> types() {
    return types;
  }

  /**
   * Copies a part, and what it relates to.
   *
   * @throws UnusableException if one of them is missing, damaged, or not to be taken along
   */
  void copy(String part) throws UnusableException {
    if (parts.containsKey(part)) {
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
    if (type.endsWith("xml") && !type.startsWith("image/")) {
      XmlElement root = from.read(part);
      requireFinal(root);
      requireNoFetching(root);
    }
    parts.put(part, content);
    types.put(part, type);
    for (Relationship relationship : from.relationships(part)) {
      follow(part, relationship);
    }
    String list = Relationship.partOf(part);
    if (from.parts().containsKey(list)) {
      parts.put(list, from.parts().get(list));
    }
  }

  /** Copies what a relationship of this part names. */
  void follow(String part, Relationship relationship) throws UnusableException {
    if (CONTROLS.contains(relationship.type())) {
      throw UnusableException.active("ActiveX 控件");
    }
    if (OBJECTS.contains(relationship.type())) {
      throw UnusableException.notTakenAlong("的页眉页脚里有嵌入的对象");
    }
    if (!relationship.isExternal()) {
      copy(relationship.part(part));
    } else if (!relationship.type().equals("hyperlink")) {
      throw UnusableException.notTakenAlong("的页眉页脚里有链接到文件以外的图片或内容");
    }
  }

  private static void requireFinal(XmlElement root) throws UnusableException {
    if (root.all().anyMatch(element -> CHANGES.stream().anyMatch(element::is))) {
      throw UnusableException.notTakenAlong("的页眉页脚里有修订或批注");
    }
  }

  /** A field's instruction may be cut into pieces (ECMA-376-1, 17.16.23). */
  private static void requireNoFetching(XmlElement root) throws UnusableException {
    StringBuilder instructions = new StringBuilder();
    root.all()
        .forEach(
            element -> {
              instructions.append(element.is("fldSimple") ? element.word("instr") : "");
              if (element.is("instrText")) {
                element.content().stream()
                    .filter(XmlNode.Text.class::isInstance)
                    .forEach(text -> instructions.append(((XmlNode.Text) text).text()));
              } else if (element.is("fldChar") || element.is("fldSimple")) {
                instructions.append(' ');
              }
            });
    if (FETCHING.matcher(instructions).find()) {
      throw UnusableException.notTakenAlong("的页眉页脚里有从别的文件取内容的域");
    }
  }
}
