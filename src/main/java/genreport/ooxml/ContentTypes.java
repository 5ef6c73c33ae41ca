package genreport.ooxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The content types of the parts (ECMA-376-2, 6.2.3).
 *
 * @param byExtension types by file extension in lower case
 * @param byPart types by the part's name, without the slash before it
 */
public record ContentTypes(
    SortedMap<String, String> byExtension, SortedMap<String, String> byPart) {

  public static final String PART = "[Content_Types].xml";

  /** The type of the main part of a Word document. */
  public static final String DOCUMENT =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  /** The type of the main part of a Word template (.dotx). */
  public static final String TEMPLATE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/content-types";

  public static ContentTypes of(XmlElement root) {
    SortedMap<String, String> extensions = new TreeMap<>();
    SortedMap<String, String> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    root.children()
        .forEach(
            entry -> {
              String type = entry.attribute("", "ContentType").orElse("");
              entry
                  .attribute("", "Extension")
                  .ifPresent(name -> extensions.put(name.toLowerCase(Locale.ROOT), type));
              entry
                  .attribute("", "PartName")
                  .ifPresent(name -> parts.put(name.replaceFirst("^/", ""), type));
            });
    return new ContentTypes(extensions, parts);
  }

  public Optional<String> of(String part) {
    return Optional.ofNullable(byPart.get(part))
        .or(() -> Optional.ofNullable(byExtension.get(extension(part))));
  }

  /**
   * Returns the content type part of a package. A picture is listed by its extension, because its
   * name may be one that the list can't contain.
   *
   * @param types content type by part; relationship parts need none
   */
  public byte[] write(Map<String, String> types) {
    SortedMap<String, String> extensions = new TreeMap<>();
    extensions.put("rels", "application/vnd.openxmlformats-package.relationships+xml");
    extensions.put("xml", "application/xml");
    List<XmlElement> overrides = new ArrayList<>();
    types.forEach(
        (part, type) -> {
          if (type.equals(byExtension.get(extension(part)))) {
            extensions.putIfAbsent(extension(part), type);
          }
          if (!type.equals(extensions.get(extension(part)))) {
            overrides.add(entry("Override", "PartName", "/" + part, type));
          }
        });
    List<XmlElement> entries = new ArrayList<>();
    extensions.forEach(
        (extension, type) -> entries.add(entry("Default", "Extension", extension, type)));
    entries.addAll(overrides);
    return XmlWriter.write(
        new XmlElement(
            new XmlName("", NAMESPACE, "Types"), Map.of(), Map.of(), List.copyOf(entries)));
  }

  private static XmlElement entry(String kind, String key, String of, String type) {
    return new XmlElement(
        new XmlName("", NAMESPACE, kind),
        Map.of(),
        Attributes.of(key, of, "ContentType", type),
        List.of());
  }

  private static String extension(String part) {
    return part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
