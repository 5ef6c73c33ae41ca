package genreport.ooxml;

/** What an element holds. */
public sealed interface XmlNode permits XmlElement, XmlNode.Text {

  /** A stretch of text, without escapes. */
  record Text(String text) implements XmlNode {}
}
