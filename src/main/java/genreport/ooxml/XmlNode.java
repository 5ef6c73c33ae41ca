package genreport.ooxml;

/** The content of an element: an element or text. */
public sealed interface XmlNode permits XmlElement, XmlNode.Text {

  /** Text, unescaped. */
  record Text(String text) implements XmlNode {}
}
