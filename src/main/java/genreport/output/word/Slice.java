package genreport.output.word;

import genreport.document.Inline;
import java.util.ArrayList;
import java.util.List;

/** Cuts a range out of content. Indexes are in code points, without line breaks. */
final class Slice {

  /** The end of any content. */
  static final int END = Integer.MAX_VALUE;

  private Slice() {}

  /** Returns the content in a range. A line break belongs to the character after it. */
  static List<Inline> of(List<Inline> content, int from, int to) {
    List<Inline> slice = new ArrayList<>();
    int at = 0;
    for (Inline inline : content) {
      if (inline instanceof Inline.Text text) {
        int length = text.text().codePointCount(0, text.text().length());
        int start = Math.max(from - at, 0);
        int end = Math.min(to - at, length);
        if (start < end) {
          slice.add(new Inline.Text(cut(text.text(), start, end), text.style()));
        }
        at += length;
      } else if (at >= from && at < to) {
        slice.add(inline);
      }
    }
    return slice;
  }

  private static String cut(String text, int start, int end) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }
}
