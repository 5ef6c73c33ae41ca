package genreport.document;

import java.util.List;
import java.util.Map;

/**
 * An element of the expanded markup, or a stretch of its text.
 *
 * @param name {@link #TEXT} for text
 * @param text empty for an element
 * @param attributes in the order of the markup
 * @param at where the template has it, as {@code template:line:column}; empty where it is not
 *     marked
 */
record Element(
    String name, String text, Map<String, String> attributes, String at, List<Element> children) {

  static final String TEXT = "#text";

  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }
}
