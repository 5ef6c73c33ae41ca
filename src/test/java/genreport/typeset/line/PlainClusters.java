package genreport.typeset.line;

import genreport.font.GraphemeClusters;
import java.util.ArrayList;
import java.util.List;

/** Clusters without a font: Chinese characters are one wide, all others a half. */
final class PlainClusters {

  static final double SIZE = 10;

  private PlainClusters() {}

  static List<Cluster> of(String text) {
    List<String> parts = GraphemeClusters.divide(text);
    Clusters kinds = new Clusters();
    List<Cluster> clusters = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int codePoint = parts.get(i).codePointAt(0);
      int before = i == 0 ? 0 : parts.get(i - 1).codePointAt(0);
      int after = i + 1 == parts.size() ? 0 : parts.get(i + 1).codePointAt(0);
      CharacterClass kind = kinds.next(before, codePoint, after);
      boolean wide = kind.isFullWidthMark() || codePoint >= 0x1100;
      clusters.add(new Cluster(parts.get(i), kind, SIZE, wide ? SIZE : SIZE / 2, 0));
    }
    return clusters;
  }

  static List<String> broken(String text, double em, LineAlignment alignment) {
    List<Cluster> clusters = of(text);
    List<String> lines = new ArrayList<>();
    for (Line line : LineBreaker.lines(clusters, new Measure(em * SIZE, 0), alignment)) {
      StringBuilder one = new StringBuilder();
      clusters.subList(line.start(), line.end()).forEach(cluster -> one.append(cluster.text()));
      lines.add(one.toString());
    }
    return lines;
  }
}
