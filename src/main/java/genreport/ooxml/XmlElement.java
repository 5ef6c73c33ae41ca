package genreport.ooxml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An XML element. Prefixes are kept, because {@code mc:Ignorable} refers to them.
 *
 * @param declarations the namespaces declared on this element, by prefix
 * @param attributes in the file's order, without declarations
 */
public record XmlElement(
    XmlName name,
    Map<String, String> declarations,
    Map<XmlName, String> attributes,
    List<XmlNode> content)
    implements XmlNode {

  public XmlElement {
    declarations = Collections.unmodifiableMap(new LinkedHashMap<>(declarations));
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    content = List.copyOf(content);
  }

  /** Returns an element of WordprocessingML with a {@code w:val}. */
  public static XmlElement valued(String local, String value) {
    return new XmlElement(XmlName.w(local), Map.of(), Map.of(XmlName.w("val"), value), List.of());
  }

  /** Returns an element of WordprocessingML. */
  public static XmlElement of(String local, List<? extends XmlNode> content) {
    return new XmlElement(XmlName.w(local), Map.of(), Map.of(), List.copyOf(content));
  }

  /** Returns whether this is the WordprocessingML element of a name. */
  public boolean is(String local) {
    return name.is(XmlName.W, local);
  }

  public Stream<XmlElement> children() {
    return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
  }

  /** Returns the WordprocessingML children of a name. */
  public Stream<XmlElement> children(String local) {
    return children().filter(child -> child.is(local));
  }

  /** Returns the first WordprocessingML child of a name. */
  public Optional<XmlElement> child(String local) {
    return children(local).findFirst();
  }

  /** Returns this element and all its descendants, in document order. */
  public Stream<XmlElement> all() {
    return Stream.concat(Stream.of(this), children().flatMap(XmlElement::all));
  }

  public Optional<String> attribute(String namespace, String local) {
    return attributes.entrySet().stream()
        .filter(entry -> entry.getKey().is(namespace, local))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Returns the value of a WordprocessingML attribute; an empty string if it is missing. */
  public String word(String local) {
    return attribute(XmlName.W, local).orElse("");
  }

  /** Returns the text of this element without that of its children. */
  public String ownText() {
    StringBuilder text = new StringBuilder();
    for (XmlNode node : content) {
      if (node instanceof XmlNode.Text own) {
        text.append(own.text());
      }
    }
    return text.toString();
  }

  /** Returns the {@code w:val} of a child; an empty string if it is missing. */
  public String valueOf(String local) {
    return child(local).map(child -> child.word("val")).orElse("");
  }

  public XmlElement with(List<? extends XmlNode> otherContent) {
    return new XmlElement(name, declarations, attributes, List.copyOf(otherContent));
  }

  /** Returns a copy with a WordprocessingML attribute set. */
  public XmlElement with(String local, String value) {
    Map<XmlName, String> changed = new LinkedHashMap<>(attributes);
    XmlName key =
        attributes.keySet().stream()
            .filter(attribute -> attribute.is(XmlName.W, local))
            .findFirst()
            .orElse(XmlName.w(local));
    changed.put(key, value);
    return new XmlElement(name, declarations, changed, content);
  }

  /** Returns a copy with more elements at the end. */
  public XmlElement and(List<XmlElement> more) {
    List<XmlNode> all = new ArrayList<>(content);
    all.addAll(more);
    return with(all);
  }
}
