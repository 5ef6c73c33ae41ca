package genreport.source.edit;

import java.util.Comparator;
import java.util.List;

/**
 * Replaces a part of a text.
 *
 * @param start offset of the first UTF-16 code unit that is replaced
 * @param end offset after the last; equal to {@code start} for an insertion
 * @param text the replacement
 */
record Splice(int start, int end, String text) {

  /** Returns a text after splices that don't overlap. */
  static String apply(String text, List<Splice> splices) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    List<Splice> inOrder = splices.stream().sorted(Comparator.comparingInt(Splice::start)).toList();
    for (Splice splice : inOrder) {
      out.append(text, at, splice.start).append(splice.text);
      at = splice.end;
    }
    return out.append(text, at, text.length()).toString();
  }
}
