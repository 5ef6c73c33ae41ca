package genreport.source;

import java.util.Arrays;

/**
 * Turns SnakeYAML's offsets, which count code points, into offsets in UTF-16 code units. The text
 * is looked through as far as it is asked for.
 */
final class CodePointOffsets {

  private final String text;

  /** The code point offsets of the characters met so far that take two code units, ascending. */
  private int[] supplementary = new int[16];

  private int found;

  /** Where the search has come to, in code units. */
  private int reached;

  CodePointOffsets(String text) {
    this.text = text;
  }

  /** The offset in code units; one past the end is the end. */
  int units(int codePoints) {
    searchTo(codePoints);
    int at = Arrays.binarySearch(supplementary, 0, found, codePoints);
    int before = at >= 0 ? at : -at - 1;
    return Math.min(codePoints + before, text.length());
  }

  private void searchTo(int codePoints) {
    while (reached < text.length() && reached - found < codePoints) {
      if (Character.isHighSurrogate(text.charAt(reached))
          && Character.isSupplementaryCodePoint(text.codePointAt(reached))) {
        add(reached - found);
        reached++;
      }
      reached++;
    }
  }

  private void add(int codePoint) {
    if (found == supplementary.length) {
      supplementary = Arrays.copyOf(supplementary, found * 2);
    }
    supplementary[found++] = codePoint;
  }
}
