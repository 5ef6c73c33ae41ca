package genreport.ooxml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * What a part says of another (ECMA-376-2, 6.5).
 *
 * @param uri of its type
 * @param target as it is written
 * @param isExternal whether the target is outside of the package
 */
public record Relationship(String id, String uri, String target, boolean isExternal) {

  public static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  /** The prefix of the types of a Word file's parts. */
  public static final String OFFICE = XmlName.R + "/";

  public static Relationship of(XmlElement element) {
    return new Relationship(
        element.attribute("", "Id").orElse(""),
        element.attribute("", "Type").orElse(""),
        element.attribute("", "Target").orElse(""),
        !element.attribute("", "TargetMode").orElse("Internal").equals("Internal"));
  }

  /** Returns the last segment of the type, such as {@code header}. */
  public String type() {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  /**
   * Returns the name of the target part.
   *
   * @param source the name of the part that has the relationship
   */
  public String part(String source) {
    Deque<String> path = new ArrayDeque<>();
    if (!target.startsWith("/")) {
      path.addAll(List.of(source.split("/", -1)));
      path.removeLast();
    }
    for (String step : target.split("/", -1)) {
      if (step.equals("..")) {
        path.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        path.addLast(step);
      }
    }
    return String.join("/", path);
  }

  /** Returns the name of the relationship part of a part. */
  public static String partOf(String source) {
    int slash = source.lastIndexOf('/') + 1;
    return source.substring(0, slash) + "_rels/" + source.substring(slash) + ".rels";
  }

  /** Returns whether the target is lost, for which Word writes NULL. */
  public boolean isDangling() {
    return target.equals("NULL") || target.endsWith("/NULL");
  }

  public XmlElement element() {
    return new XmlElement(
        new XmlName("", NAMESPACE, "Relationship"),
        Map.of(),
        isExternal
            ? Attributes.of("Id", id, "Type", uri, "Target", target, "TargetMode", "External")
            : Attributes.of("Id", id, "Type", uri, "Target", target),
        List.of());
  }

  /** Returns relationships as XML. */
  public static byte[] write(List<XmlElement> relationships) {
    return XmlWriter.write(
        new XmlElement(
            new XmlName("", NAMESPACE, "Relationships"),
            Map.of(),
            Map.of(),
            List.copyOf(relationships)));
  }
}
