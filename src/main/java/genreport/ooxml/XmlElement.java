package genreport.ooxml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element as its file has it: the prefixes stay, since {@code mc:Ignorable} names them.
 *
 * @param declarations namespace by prefix, of those declared here
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

  /** An element of WordprocessingML with a {@code w:val}. */
  public static XmlElement valued(String local, String value) {
    return new XmlElement(XmlName.w(local), Map.of(), Map.of(XmlName.w("val"), value), List.of());
  }

  /** An element of WordprocessingML. */
  public static XmlElement of(String local, List<? extends XmlNode> content) {
    return new XmlElement(XmlName.w(local), Map.of(), Map.of(), List.copyOf(content));
  }

  /** Whether it is this element of WordprocessingML. */
  public boolean is(String local) {
    return name.is(XmlName.W, local);
  }

  public Stream<XmlElement> children() {
    return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
  }

  /** The children of this name in WordprocessingML. */
  public Stream<XmlElement> children(String local) {
    return children().filter(child -> child.is(local));
  }

  /** The first child of this name in WordprocessingML. */
  public Optional<XmlElement> child(String local) {
    return children(local).findFirst();
  }

  /** The element and all within, in the file's order. */
  public Stream<XmlElement> all() {
    return Stream.concat(Stream.of(this), children().flatMap(XmlElement::all));
  }

  public Optional<String> attribute(String namespace, String local) {
    return attributes.entrySet().stream()
        .filter(entry -> entry.getKey().is(namespace, local))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** An attribute of WordprocessingML; empty when it isn't there. */
  public String word(String local) {
    return attribute(XmlName.W, local).orElse("");
  }

  /** The text that stands directly in it. */
  public String ownText() {
    StringBuilder text = new StringBuilder();
    for (XmlNode node : content) {
      if (node instanceof XmlNode.Text own) {
        text.append(own.text());
      }
    }
    return text.toString();
  }

  /** The {@code w:val} of a child; empty when there is none. */
  public String valueOf(String local) {
    return child(local).map(child -> child.word("val")).orElse("");
  }

  public XmlElement with(List<? extends XmlNode> otherContent) {
    return new XmlElement(name, declarations, attributes, List.copyOf(otherContent));
  }

  /** The same with an attribute of WordprocessingML set. */
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

  /** The same with one more at its end. */
  public XmlElement and(List<XmlElement> more) {
    List<XmlNode> all = new ArrayList<>(content);
    all.addAll(more);
    return with(all);
  }
}
