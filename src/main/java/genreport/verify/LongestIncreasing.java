package genreport.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds a longest increasing subsequence, by patience sorting in O(n log n). */
final class LongestIncreasing {

  private LongestIncreasing() {}

  /**
   * Returns the largest possible choice of entries whose values increase with their keys.
   *
   * @param places for places in one text the corresponding places in another
   */
  static SortedMap<Integer, Integer> longest(SortedMap<Integer, Integer> places) {
    List<Map.Entry<Integer, Integer>> entries = new ArrayList<>(places.entrySet());
    // before[i] precedes entry i in the longest subsequence that ends with i; ends[n] ends the one
    // of length n + 1 that has the least last value
    int[] before = new int[entries.size()];
    int[] ends = new int[entries.size()];
    int length = 0;
    for (int i = 0; i < entries.size(); i++) {
      int at = position(entries, ends, length, entries.get(i).getValue());
      before[i] = at == 0 ? -1 : ends[at - 1];
      ends[at] = i;
      length = Math.max(length, at + 1);
    }
    SortedMap<Integer, Integer> longest = new TreeMap<>();
    for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
      longest.put(entries.get(i).getKey(), entries.get(i).getValue());
    }
    return longest;
  }

  /** Returns the index of the first end with a value that is at least {@code value}. */
  private static int position(
      List<Map.Entry<Integer, Integer>> entries, int[] ends, int length, int value) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (entries.get(ends[middle]).getValue() < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
