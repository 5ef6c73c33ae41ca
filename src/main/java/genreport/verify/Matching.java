package genreport.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds for each code unit of a text the one in another text that it corresponds to: a longest
 * common subsequence; between long texts one that keeps to stretches which occur once in both.
 */
final class Matching {

  static final int NONE = -1;

  /** Products of lengths up to this are worked out exactly: a table of so many numbers. */
  private static final long EXACT = 4_000_000;

  private static final int STRETCH = 8;

  private final String expected;
  private final String found;
  private final int[] match;

  private Matching(String expected, String found) {
    this.expected = expected;
    this.found = found;
    this.match = new int[expected.length()];
    Arrays.fill(match, NONE);
  }

  /** For each index of the expected text the index in the other, or {@link #NONE}; rising. */
  static int[] of(String expected, String found) {
    Matching matching = new Matching(expected, found);
    matching.match(0, expected.length(), 0, found.length());
    return matching.match;
  }

  private void match(int fromE, int toE, int fromF, int toF) {
    int e0 = fromE;
    int f0 = fromF;
    int e1 = toE;
    int f1 = toF;
    while (e0 < e1 && f0 < f1 && expected.charAt(e0) == found.charAt(f0)) {
      match[e0++] = f0++;
    }
    while (e0 < e1 && f0 < f1 && expected.charAt(e1 - 1) == found.charAt(f1 - 1)) {
      match[--e1] = --f1;
    }
    if (e0 == e1 || f0 == f1) {
      return;
    }
    if ((long) (e1 - e0) * (f1 - f0) <= EXACT) {
      exact(e0, e1, f0, f1);
    } else {
      byStretches(e0, e1, f0, f1);
    }
  }

  private void exact(int e0, int e1, int f0, int f1) {
    int[][] length = new int[e1 - e0 + 1][f1 - f0 + 1];
    for (int e = e1 - 1; e >= e0; e--) {
      int[] row = length[e - e0];
      int[] below = length[e - e0 + 1];
      for (int f = f1 - 1; f >= f0; f--) {
        row[f - f0] =
            expected.charAt(e) == found.charAt(f)
                ? below[f - f0 + 1] + 1
                : Math.max(below[f - f0], row[f - f0 + 1]);
      }
    }
    int e = e0;
    int f = f0;
    while (e < e1 && f < f1) {
      if (expected.charAt(e) == found.charAt(f)) {
        match[e++] = f++;
      } else if (length[e - e0 + 1][f - f0] >= length[e - e0][f - f0 + 1]) {
        e++;
      } else {
        f++;
      }
    }
  }

  /** Goes on between stretches that occur once in both; without any nothing corresponds. */
  private void byStretches(int e0, int e1, int f0, int f1) {
    Map<String, Integer> own = once(expected, e0, e1);
    Map<String, Integer> others = once(found, f0, f1);
    TreeMap<Integer, Integer> candidates = new TreeMap<>();
    own.forEach(
        (stretch, at) -> {
          int other = others.getOrDefault(stretch, NONE);
          if (at != NONE && other != NONE) {
            candidates.put(at, other);
          }
        });
    int e = e0;
    int f = f0;
    for (Map.Entry<Integer, Integer> anchor : Rising.longest(candidates).entrySet()) {
      if (anchor.getKey() >= e && anchor.getValue() >= f) {
        match(e, anchor.getKey() + STRETCH, f, anchor.getValue() + STRETCH);
        e = anchor.getKey() + STRETCH;
        f = anchor.getValue() + STRETCH;
      }
    }
    if (e > e0) {
      match(e, e1, f, f1);
    }
  }

  /** Where each stretch begins; {@link #NONE} for one that occurs again. */
  private static Map<String, Integer> once(String text, int from, int to) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = from; i + STRETCH <= to; i++) {
      places.merge(text.substring(i, i + STRETCH), i, (first, again) -> NONE);
    }
    return places;
  }
}
