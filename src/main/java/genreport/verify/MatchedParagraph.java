package genreport.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A paragraph with the range of the published text that corresponds to it.
 *
 * @param start index of the range's first code unit
 * @param end index after its last one; at most {@code start} if nothing corresponds
 */
record MatchedParagraph(ExpectedPart.Text item, int start, int end) {

  /** A paragraph of which a smaller share of characters was found is missing. */
  private static final double LEAST = 0.4;

  boolean isMissing() {
    return end <= start;
  }

  /** Returns the range of each paragraph, in order. */
  static List<MatchedParagraph> of(List<ExpectedPart.Text> items, String found) {
    StringBuilder all = new StringBuilder();
    items.forEach(item -> all.append(item.text()));
    int[] match = TextDiff.of(all.toString(), found);
    List<MatchedParagraph> matched = new ArrayList<>();
    int at = 0;
    for (ExpectedPart.Text item : items) {
      int length = item.text().length();
      int[] own =
          Arrays.stream(match, at, at + length).filter(index -> index != TextDiff.NONE).toArray();
      boolean there = own.length > 0 && own.length >= LEAST * length;
      matched.add(
          there
              ? new MatchedParagraph(item, own[0], own[own.length - 1] + 1)
              : new MatchedParagraph(item, 0, 0));
      at += length;
    }
    return matched;
  }
}
