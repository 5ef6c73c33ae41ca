package genreport.document;

import java.util.List;

/** A piece of text in a block. */
public sealed interface Inline {

  /** Returns the text of content without its line breaks. */
  static String textOf(List<Inline> content) {
    StringBuilder all = new StringBuilder();
    for (Inline inline : content) {
      all.append(inline instanceof Text text ? text.text() : "");
    }
    return all.toString();
  }

  /**
   * Text in one style.
   *
   * @param style name of a text style; empty for the style of the block
   */
  record Text(String text, String style) implements Inline {}

  /** A line break that the template or the clerk asked for. */
  record LineBreak() implements Inline {}
}
