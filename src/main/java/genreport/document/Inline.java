package genreport.document;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a line of text. */
public sealed interface Inline {

  /** The text of content, without its line breaks. */
  static String textOf(List<Inline> content) {
    return content.stream()
        .map(inline -> inline instanceof Text text ? text.text() : "")
        .collect(Collectors.joining());
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
