package genreport.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes an element as the XML of a part. A prefix is declared again where its namespace changes.
 */
public final class XmlWriter {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private final StringBuilder out = new StringBuilder(HEAD);

  private XmlWriter() {}

  public static byte[] write(XmlElement root) {
    XmlWriter writer = new XmlWriter();
    writer.element(root, Map.of("xml", "http://www.w3.org/XML/1998/namespace", "", ""));
    return writer.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void element(XmlElement element, Map<String, String> outer) {
    Map<String, String> declared = new LinkedHashMap<>(element.declarations());
    Map<String, String> scope = new HashMap<>(outer);
    scope.putAll(declared);
    declare(element.name(), declared, scope);
    element.attributes().keySet().stream()
        .filter(name -> !name.prefix().isEmpty())
        .forEach(name -> declare(name, declared, scope));
    String tag = qualified(element.name());
    out.append('<').append(tag);
    declared.forEach(
        (prefix, uri) -> attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri));
    element.attributes().forEach((name, value) -> attribute(qualified(name), value));
    if (element.content().isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (XmlNode node : element.content()) {
      if (node instanceof XmlElement child) {
        element(child, scope);
      } else if (node instanceof XmlNode.Text text) {
        escape(text.text(), false);
      }
    }
    out.append("</").append(tag).append('>');
  }

  private static void declare(
      XmlName name, Map<String, String> declared, Map<String, String> scope) {
    if (!name.namespace().equals(scope.get(name.prefix()))) {
      declared.put(name.prefix(), name.namespace());
      scope.put(name.prefix(), name.namespace());
    }
  }

  private static String qualified(XmlName name) {
    return name.prefix().isEmpty() ? name.local() : name.prefix() + ":" + name.local();
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value, true);
    out.append('"');
  }

  /**
   * Escapes text. White space other than a space is written as a character reference in attributes,
   * since parsers would replace it.
   */
  private void escape(String text, boolean inAttribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\r' -> out.append("&#13;");
        case '"' -> out.append(inAttribute ? "&quot;" : "\"");
        case '\n' -> out.append(inAttribute ? "&#10;" : "\n");
        case '\t' -> out.append(inAttribute ? "&#9;" : "\t");
        default -> out.append(c);
      }
    }
  }
}
