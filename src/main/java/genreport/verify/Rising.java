package genreport.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Picks from places in one text with their places in another those that are in one order. */
final class Rising {

  private Rising() {}

  /** The most entries whose values rise with their keys. */
  static SortedMap<Integer, Integer> longest(SortedMap<Integer, Integer> places) {
    List<Map.Entry<Integer, Integer>> entries = new ArrayList<>(places.entrySet());
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

  /** The first of the ends whose value is not less. */
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
