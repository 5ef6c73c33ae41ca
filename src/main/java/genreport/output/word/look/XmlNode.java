package genreport.output.word.look;

/** What an element holds. */
sealed interface XmlNode permits XmlElement, XmlNode.Text {

  /** A stretch of text, without escapes. */
  record Text(String text) implements XmlNode {}
}
