package genreport.source;

import java.util.Arrays;

/** Turns SnakeYAML's offsets, which count code points, into offsets in UTF-16 code units. */
final class CodePointOffsets {

  /** The code point offsets of all characters that take two code units, ascending. */
  private final int[] supplementary;

  private final int length;

  CodePointOffsets(String text) {
    int[] found = new int[16];
    int count = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (text.charAt(i) >= Character.MIN_SURROGATE
          && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count] = i - count;
        count++;
        i++;
      }
    }
    supplementary = Arrays.copyOf(found, count);
    length = text.length();
  }

  /** The offset in code units; one past the end is the end. */
  int units(int codePoints) {
    int at = Arrays.binarySearch(supplementary, codePoints);
    int before = at >= 0 ? at : -at - 1;
    return Math.min(codePoints + before, length);
  }
}
