package genreport.typeset.line;

import java.util.List;

/** The clusters of a paragraph, with prefix sums of the values that the cost of a line needs. */
final class LineText {

  private static final double HALF = 0.5;

  /** Length of （十二）. */
  private static final int MOST_OF_ENUMERATOR = 4;

  private final Cluster[] clusters;
  private final int size;
  private final Gap[] gaps;
  private final double[] natural;
  private final double[] shrink;
  private final double[] cap;
  private final int[] capped;
  private final int[] free;
  private final int[] text;
  private final int[] contentEnd;
  private final int[] contentStart;
  private final int enumeratorEnd;

  LineText(List<Cluster> clusters) {
    this.clusters = clusters.toArray(new Cluster[0]);
    size = this.clusters.length;
    gaps = new Gap[Math.max(0, size - 1)];
    natural = new double[size + 1];
    shrink = new double[size + 1];
    cap = new double[size + 1];
    capped = new int[size + 1];
    free = new int[size + 1];
    text = new int[size + 1];
    contentEnd = new int[size + 1];
    contentStart = new int[size + 1];
    addUp();
    findContent();
    enumeratorEnd = findEnumeratorEnd();
  }

  private void addUp() {
    for (int i = 0; i < size; i++) {
      Cluster cluster = clusters[i];
      int next = i + 1;
      natural[next] = natural[i] + cluster.width();
      shrink[next] = shrink[i];
      cap[next] = cap[i];
      capped[next] = capped[i];
      free[next] = free[i];
      text[next] = cluster.isText() ? text[i] + 1 : text[i];
      if (next < size) {
        gaps[i] = Gap.between(cluster, clusters[next]);
        addGap(gaps[i], next);
      }
    }
  }

  private void addGap(Gap gap, int at) {
    natural[at] += gap.natural();
    shrink[at] += gap.shrink();
    double grow = gap.grow();
    if (grow == Double.POSITIVE_INFINITY) {
      free[at]++;
    } else if (grow > 0) {
      cap[at] += grow;
      capped[at]++;
    }
  }

  private void findContent() {
    for (int i = 1; i <= size; i++) {
      contentEnd[i] = isSpace(i - 1) ? contentEnd[i - 1] : i;
    }
    contentStart[size] = size;
    for (int i = size - 1; i >= 0; i--) {
      contentStart[i] = isSpace(i) ? contentStart[i + 1] : i;
    }
  }

  private boolean isSpace(int index) {
    return clusters[index].kind() == CharacterClass.SPACE;
  }

  int size() {
    return size;
  }

  Cluster cluster(int index) {
    return clusters[index];
  }

  /** Returns all clusters. Callers must not change the array. */
  Cluster[] clusters() {
    return clusters;
  }

  /** Returns the gap after a cluster that is not the last. */
  Gap gap(int index) {
    return gaps[index];
  }

  /** Returns the start of a line's content. Spaces after a line break are left out. */
  int contentStart(int start) {
    return start == 0 ? 0 : contentStart[start];
  }

  /** Returns the end of a line's content. Spaces before a line break are left out. */
  int contentEnd(int end) {
    return contentEnd[end];
  }

  /** Returns the natural width of the clusters from start to end (exclusive); at least one. */
  double natural(int start, int end) {
    return natural[end - 1] - natural[start] + clusters[end - 1].width();
  }

  /** Returns how much the gaps between these clusters may shrink, in points. */
  double shrink(int start, int end) {
    return shrink[end - 1] - shrink[start];
  }

  /** Returns the number of gaps that may grow without a limit. */
  int freeGaps(int start, int end) {
    return free[end - 1] - free[start];
  }

  /** Returns the number of gaps that may grow up to a limit. */
  int cappedGaps(int start, int end) {
    return capped[end - 1] - capped[start];
  }

  /** Returns the sum of these limits, in points. */
  double cap(int start, int end) {
    return cap[end - 1] - cap[start];
  }

  /** Returns the number of clusters that are text. */
  int textCount(int start, int end) {
    return text[end] - text[start];
  }

  /** Returns the index after （一）, 一、 or 1. at the start of the paragraph; 0 without one. */
  int enumeratorEnd() {
    return enumeratorEnd;
  }

  private int findEnumeratorEnd() {
    for (int i = 1; i < Math.min(MOST_OF_ENUMERATOR, size); i++) {
      CharacterClass kind = clusters[i].kind();
      if (kind.isBlankAfter() || kind == CharacterClass.WESTERN_CLOSING) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Returns the width that may hang out at the left of a line that starts here, in points. */
  double startBlank(int start) {
    Cluster cluster = clusters[start];
    return cluster.kind() == CharacterClass.OPENING ? HALF * cluster.size() : 0;
  }

  /** Returns the width that may hang out at the right of a line that ends here, in points. */
  double endBlank(int last) {
    Cluster cluster = clusters[last];
    return cluster.kind().isBlankAfter() ? HALF * cluster.size() : 0;
  }
}
