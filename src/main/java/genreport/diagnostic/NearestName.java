package genreport.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the candidate that was most likely meant by a name. */
public final class NearestName {

  private NearestName() {}

  /**
   * Returns the candidate with the least edit distance from the written name, if the distance is at
   * most half the length of the longer one; the first of several equally near candidates.
   */
  public static Optional<String> of(String written, Collection<String> candidates) {
    return candidates.stream()
        .filter(name -> 2 * distance(written, name) <= Math.max(written.length(), name.length()))
        .min(Comparator.comparingInt(name -> distance(written, name)));
  }

  /** Returns the Levenshtein distance in UTF-16 code units. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
