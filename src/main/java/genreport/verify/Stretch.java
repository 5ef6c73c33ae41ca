package genreport.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A paragraph and the stretch of a text that corresponds to it.
 *
 * @param start index of the stretch's first code unit
 * @param end index after its last; not after {@code start} when nothing corresponds
 */
record Stretch(ExpectedPart.Text item, int start, int end) {

  /** Of a paragraph's characters so many must be there, else another stands in its place. */
  private static final double LEAST = 0.4;

  boolean isMissing() {
    return end <= start;
  }

  /** A stretch for each paragraph, in order. */
  static List<Stretch> of(List<ExpectedPart.Text> items, String found) {
    StringBuilder all = new StringBuilder();
    items.forEach(item -> all.append(item.text()));
    int[] match = Matching.of(all.toString(), found);
    List<Stretch> stretches = new ArrayList<>();
    int at = 0;
    for (ExpectedPart.Text item : items) {
      int length = item.text().length();
      int[] own =
          Arrays.stream(match, at, at + length).filter(index -> index != Matching.NONE).toArray();
      boolean there = own.length > 0 && own.length >= LEAST * length;
      stretches.add(
          there ? new Stretch(item, own[0], own[own.length - 1] + 1) : new Stretch(item, 0, 0));
      at += length;
    }
    return stretches;
  }
}
