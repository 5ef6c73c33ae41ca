package genreport.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds a longest common subsequence of two texts. Long texts are divided at runs of {@value #RUN}
 * code units that occur once in both, as in a patience diff, so that time and memory stay bounded
 * for a text that was replaced as a whole.
 */
final class TextDiff {

  static final int NONE = -1;

  /** The largest number of cells in the table of the exact method. */
  private static final long EXACT = 4_000_000;

  private static final int RUN = 8;

  private final String expected;
  private final String found;
  private final int[] match;

  private TextDiff(String expected, String found) {
    this.expected = expected;
    this.found = found;
    this.match = new int[expected.length()];
    Arrays.fill(match, NONE);
  }

  /**
   * Returns for each index of the expected text the matching index, increasing, or {@link #NONE}.
   */
  static int[] of(String expected, String found) {
    TextDiff diff = new TextDiff(expected, found);
    diff.match(0, expected.length(), 0, found.length());
    return diff.match;
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
      byUniqueRuns(e0, e1, f0, f1);
    }
  }

  /** Fills the table of LCS lengths from the end, then follows it from the start. */
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

  /** Matches the texts between runs that occur once in both; without such a run nothing matches. */
  private void byUniqueRuns(int e0, int e1, int f0, int f1) {
    Map<String, Integer> own = once(expected, e0, e1);
    Map<String, Integer> others = once(found, f0, f1);
    TreeMap<Integer, Integer> candidates = new TreeMap<>();
    own.forEach(
        (run, at) -> {
          int other = others.getOrDefault(run, NONE);
          if (at != NONE && other != NONE) {
            candidates.put(at, other);
          }
        });
    int e = e0;
    int f = f0;
    for (Map.Entry<Integer, Integer> anchor : LongestIncreasing.longest(candidates).entrySet()) {
      if (anchor.getKey() >= e && anchor.getValue() >= f) {
        match(e, anchor.getKey() + RUN, f, anchor.getValue() + RUN);
        e = anchor.getKey() + RUN;
        f = anchor.getValue() + RUN;
      }
    }
    if (e > e0) {
      match(e, e1, f, f1);
    }
  }

  /** Returns the index of each run; {@link #NONE} for one that occurs more than once. */
  private static Map<String, Integer> once(String text, int from, int to) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = from; i + RUN <= to; i++) {
      places.merge(text.substring(i, i + RUN), i, (first, again) -> NONE);
    }
    return places;
  }
}
