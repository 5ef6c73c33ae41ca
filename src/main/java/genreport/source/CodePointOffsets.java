package genreport.source;

import java.util.Arrays;

/**
 * Converts SnakeYAML's offsets, which count code points, to offsets in UTF-16 code units. The text
 * is scanned only as far as needed.
 */
final class CodePointOffsets {

  private final String text;

  /** The code point offsets of the supplementary characters found so far, ascending. */
  private int[] supplementary = new int[16];

  private int found;

  /** The offset up to which the text has been scanned, in code units. */
  private int reached;

  CodePointOffsets(String text) {
    this.text = text;
  }

  /** Returns the offset in code units; an offset past the end becomes the length of the text. */
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
