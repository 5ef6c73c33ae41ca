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
  private final double[] wordGrowth;
  private final double[] scriptGrowth;
  private final double[] chineseGrowth;
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
    wordGrowth = new double[size + 1];
    scriptGrowth = new double[size + 1];
    chineseGrowth = new double[size + 1];
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
      wordGrowth[next] = wordGrowth[i];
      scriptGrowth[next] = scriptGrowth[i];
      chineseGrowth[next] = chineseGrowth[i];
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
    switch (gap.kind()) {
      case WORD_SPACE -> wordGrowth[at] += gap.grow();
      case SCRIPT_CHANGE -> scriptGrowth[at] += gap.grow();
      case CHINESE -> chineseGrowth[at] += gap.grow();
      case FIXED -> {
        // never stretched
      }
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

  /** Returns how much the word spaces between these clusters may grow, in points. */
  double wordGrowth(int start, int end) {
    return wordGrowth[end - 1] - wordGrowth[start];
  }

  /** Returns how much the gaps between Chinese and Western text may grow, in points. */
  double scriptGrowth(int start, int end) {
    return scriptGrowth[end - 1] - scriptGrowth[start];
  }

  /** Returns how much the gaps between Chinese characters may grow, in points. */
  double chineseGrowth(int start, int end) {
    return chineseGrowth[end - 1] - chineseGrowth[start];
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

  /** Returns the width of the blank left half of an opening mark, in points; else 0. */
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
