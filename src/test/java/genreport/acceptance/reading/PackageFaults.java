package genreport.acceptance.reading;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What is wrong between the parts of a package (ECMA-376, part 2): relationships without their
 * part, parts to which none leads, ids given twice or never, parts of no known type.
 */
public final class PackageFaults {

  private static final String TYPES = "[Content_Types].xml";
  private static final String RELATIONS = ".rels";
  private static final String RELATION_NAMESPACE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> reached = new HashSet<>();

  private PackageFaults(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /**
   * All faults of a package.
   *
   * @param parts by path
   */
  public static List<String> of(Map<String, byte[]> parts) {
    return new PackageFaults(parts).find();
  }

  private List<String> find() {
    for (String path : parts.keySet()) {
      if (path.endsWith(RELATIONS)) {
        relations(path);
      }
    }
    Set<String> unreached = new TreeSet<>(parts.keySet());
    unreached.removeIf(path -> path.equals(TYPES) || path.endsWith(RELATIONS));
    unreached.removeAll(reached);
    unreached.forEach(path -> faults.add("no relationship leads to " + path));
    contentTypes();
    styles();
    return faults;
  }

  /** The relationships of one part, and the ids by which that part calls them. */
  private void relations(String path) {
    String folder = path.substring(0, path.indexOf("_rels/"));
    String owner = folder + path.substring(folder.length() + 6).replaceFirst("\\.rels$", "");
    Set<String> ids = new TreeSet<>();
    for (Element relation : WordXml.all(xml(path), "Relationship")) {
      String id = relation.getAttribute("Id");
      String target = relation.getAttribute("Target");
      expect(ids.add(id), path + " has " + id + " twice");
      if (relation.getAttribute("TargetMode").equals("External")) {
        continue;
      }
      String part = URI.create("/" + folder).resolve(target).getPath().substring(1);
      expect(parts.containsKey(part), path + " leads to " + part + ", which is not there");
      reached.add(part);
    }
    if (!owner.isEmpty() && !owner.equals(folder)) {
      expect(parts.containsKey(owner), path + " belongs to no part");
      used(owner, ids);
    }
  }

  private void used(String owner, Set<String> ids) {
    if (!parts.containsKey(owner)) {
      return;
    }
    for (Element element : WordXml.all(xml(owner), "*")) {
      for (String attribute : List.of("id", "embed", "link")) {
        String id = element.getAttributeNS(RELATION_NAMESPACE, attribute);
        expect(id.isEmpty() || ids.contains(id), owner + " names " + id + ", which is not there");
      }
    }
  }

  private void contentTypes() {
    Set<String> endings = new HashSet<>();
    Set<String> named = new HashSet<>();
    for (Element type : WordXml.children(xml(TYPES).getDocumentElement(), "Default")) {
      String ending = type.getAttribute("Extension").toLowerCase(Locale.ROOT);
      expect(endings.add(ending), "the type of " + ending + " is given twice");
    }
    for (Element type : WordXml.children(xml(TYPES).getDocumentElement(), "Override")) {
      String part = type.getAttribute("PartName").substring(1);
      expect(named.add(part), "the type of " + part + " is given twice");
      expect(parts.containsKey(part), "a type is given for " + part + ", which is not there");
    }
    for (String part : parts.keySet()) {
      String ending = part.substring(part.lastIndexOf('.') + 1);
      boolean isPlainXml = ending.equals("xml") && !part.equals(TYPES);
      boolean hasType = named.contains(part) || (endings.contains(ending) && !isPlainXml);
      expect(hasType || part.equals(TYPES), part + " has no type of its own");
    }
  }

  /** Every style that a part names is there, once. */
  private void styles() {
    Set<String> ids = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Element style : WordXml.all(xml("word/styles.xml"), "style")) {
      String id = WordXml.value(style, "styleId");
      String name = WordXml.value(WordXml.children(style, "name").get(0), "val");
      expect(ids.add(id), "the style id " + id + " is given twice");
      expect(names.add(name), "the style name " + name + " is given twice");
    }
    List<String> references = List.of("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link");
    for (String part : parts.keySet()) {
      if (part.matches("word/[^/]*\\.xml")) {
        for (String reference : references) {
          for (Element element : WordXml.all(xml(part), reference)) {
            String id = WordXml.value(element, "val");
            expect(ids.contains(id), part + " names the style " + id + ", which is not there");
          }
        }
      }
    }
  }

  private Document xml(String path) {
    return WordXml.part(parts, path);
  }

  private void expect(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }
}
