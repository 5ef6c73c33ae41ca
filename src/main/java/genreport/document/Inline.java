package genreport.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
   * Returns content with line breaks at these places and no others.
   *
   * @param offsets ascending indexes in the text without line breaks, in UTF-16 code units
   */
  static List<Inline> broken(List<Inline> content, List<Integer> offsets) {
    List<Inline> broken = new ArrayList<>();
    Deque<Integer> left = new ArrayDeque<>(offsets);
    int at = 0;
    for (Inline inline : content) {
      if (inline instanceof Text text) {
        int end = at + text.text().length();
        int from = at;
        while (!left.isEmpty() && left.peek() < end) {
          int offset = left.pop();
          if (offset > from) {
            broken.add(new Text(text.text().substring(from - at, offset - at), text.style()));
          }
          broken.add(new LineBreak());
          from = offset;
        }
        if (from < end) {
          broken.add(new Text(text.text().substring(from - at), text.style()));
        }
        at = end;
      }
    }
    return broken;
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
