package genreport.source;

import genreport.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds where each character of a scalar's content stands in the file. */
final class ScalarOffsets {

  private ScalarOffsets() {}

  /**
   * Walks content and source side by side. What the source has and the content has not is
   * indentation, quotes, a block's header, or the first half of an escape; what the content has and
   * the source has not is a folded line end or an escape's value.
   */
  static List<Integer> of(String content, Span span) {
    String source = span.file().text();
    List<Integer> offsets = new ArrayList<>(content.length());
    int at = span.start();
    at = skipHeader(source, at, span.end());
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      int found = next(source, at, span.end(), c);
      if (found < 0) {
        offsets.add(Math.min(at, Math.max(span.start(), span.end() - 1)));
      } else {
        offsets.add(found);
        at = found + 1;
      }
    }
    return offsets;
  }

  private static int skipHeader(String source, int start, int end) {
    if (start < end && (source.charAt(start) == '|' || source.charAt(start) == '>')) {
      int line = source.indexOf('\n', start);
      return line < 0 || line >= end ? start : line + 1;
    }
    return start;
  }

  /** The next place of a character that only skippable characters precede, or -1. */
  private static int next(String source, int from, int end, char wanted) {
    for (int i = from; i < end; i++) {
      char c = source.charAt(i);
      if (c == wanted) {
        return i;
      }
      boolean skippable = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '"' || c == '\'';
      if (!skippable) {
        return -1;
      }
    }
    return -1;
  }
}
