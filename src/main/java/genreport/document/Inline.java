package genreport.document;

import java.util.List;

/** A part of a line of text. */
public sealed interface Inline {

  /** The text of content, without its line breaks. */
  static String textOf(List<Inline> content) {
    if (content.size() == 1 && content.get(0) instanceof Text text) {
      return text.text();
    }
    StringBuilder all = new StringBuilder();
    for (Inline inline : content) {
      all.append(inline instanceof Text text ? text.text() : "");
    }
    return all.toString();
  }

  /**
   * Text in one style.
   *
   * @param style name of a text style, or empty for the style of what holds it
   */
  record Text(String text, String style) implements Inline {}

  /** A line break that the template or the clerk asked for. */
  record LineBreak() implements Inline {}
}
