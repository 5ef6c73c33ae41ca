package genreport.document;

import java.util.List;
import java.util.Map;

/**
 * An element of the expanded markup, or a text node.
 *
 * @param name name of the element; {@link #TEXT} for a text node
 * @param text text of a text node; empty for an element
 * @param attributes the attributes in the order of the markup
 * @param at position in the template as {@code template:line:column}; empty if unknown
 */
record Element(
    String name, String text, Map<String, String> attributes, String at, List<Element> children) {

  static final String TEXT = "#text";

  /** Returns the value of an attribute; empty if the element does not have it. */
  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }
}
