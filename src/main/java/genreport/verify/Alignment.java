package genreport.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Pairs the items of two lists in order, with the greatest sum of similarities. */
final class Alignment {

  /** Compares two items. */
  interface Similarity {

    /** Returns from 0 for nothing in common to 1 for equal items. */
    double of(int expected, int found);
  }

  /** Items with a lower similarity are not paired. */
  private static final double LEAST = 0.2;

  /**
   * Two items that correspond, or one item without a counterpart.
   *
   * @param expected index in the first list
   * @param found index in the second list
   */
  record Pair(OptionalInt expected, OptionalInt found) {

    boolean isWhole() {
      return expected.isPresent() && found.isPresent();
    }
  }

  private final int expected;
  private final int found;
  private final double[][] score;
  private final double[][] similarity;

  private Alignment(int expected, int found, Similarity similarity) {
    this.expected = expected;
    this.found = found;
    this.score = new double[expected + 1][found + 1];
    this.similarity = new double[expected][found];
    for (int e = expected - 1; e >= 0; e--) {
      for (int f = found - 1; f >= 0; f--) {
        this.similarity[e][f] = similarity.of(e, f);
        double paired =
            this.similarity[e][f] < LEAST ? 0 : this.similarity[e][f] + score[e + 1][f + 1];
        score[e][f] = Math.max(paired, Math.max(score[e + 1][f], score[e][f + 1]));
      }
    }
  }

  /** Returns the pairs and the unpaired items, in order. */
  static List<Pair> of(int expected, int found, Similarity similarity) {
    return new Alignment(expected, found, similarity).pairs();
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    List<Integer> missing = new ArrayList<>();
    List<Integer> extra = new ArrayList<>();
    int e = 0;
    int f = 0;
    while (e < expected || f < found) {
      if (e < expected && f < found && isPaired(e, f)) {
        addRest(missing, extra, pairs);
        pairs.add(new Pair(OptionalInt.of(e++), OptionalInt.of(f++)));
      } else if (f == found || (e < expected && score[e + 1][f] >= score[e][f + 1])) {
        missing.add(e++);
      } else {
        extra.add(f++);
      }
    }
    addRest(missing, extra, pairs);
    return pairs;
  }

  private boolean isPaired(int e, int f) {
    return similarity[e][f] >= LEAST && score[e][f] <= similarity[e][f] + score[e + 1][f + 1];
  }

  /** Pairs the unpaired items between two pairs when both lists have equally many. */
  private static void addRest(List<Integer> missing, List<Integer> extra, List<Pair> pairs) {
    if (missing.size() == extra.size()) {
      for (int i = 0; i < missing.size(); i++) {
        pairs.add(new Pair(OptionalInt.of(missing.get(i)), OptionalInt.of(extra.get(i))));
      }
    } else {
      missing.forEach(e -> pairs.add(new Pair(OptionalInt.of(e), OptionalInt.empty())));
      extra.forEach(f -> pairs.add(new Pair(OptionalInt.empty(), OptionalInt.of(f))));
    }
    missing.clear();
    extra.clear();
  }
}
