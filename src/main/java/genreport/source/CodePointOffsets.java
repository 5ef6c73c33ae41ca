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
    int codePoint = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.isSupplementaryCodePoint(text.codePointAt(i))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = codePoint;
      }
      codePoint++;
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
