package genreport.document;

/** A part of a line of text. */
public sealed interface Inline {

  /**
   * Text in one style.
   *
   * @param style name of a text style, or empty for the style of what holds it
   */
  record Text(String text, String style) implements Inline {}

  /** A line break that the template or the clerk asked for. */
  record LineBreak() implements Inline {}
}
