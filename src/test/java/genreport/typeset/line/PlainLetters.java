package genreport.typeset.line;

import genreport.font.GraphemeClusters;
import java.util.ArrayList;
import java.util.List;

/** Clusters without a font: Chinese characters are one wide, all others a half. */
final class PlainLetters {

  static final double SIZE = 10;

  private PlainLetters() {}

  static List<Cluster> of(String text) {
    List<String> parts = GraphemeClusters.divide(text);
    Clusters kinds = new Clusters();
    List<Cluster> letters = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int codePoint = parts.get(i).codePointAt(0);
      int before = i == 0 ? 0 : parts.get(i - 1).codePointAt(0);
      int after = i + 1 == parts.size() ? 0 : parts.get(i + 1).codePointAt(0);
      CharacterClass kind = kinds.next(before, codePoint, after);
      boolean wide = kind.isFullWidthMark() || codePoint >= 0x1100;
      letters.add(new Cluster(parts.get(i), kind, SIZE, wide ? SIZE : SIZE / 2, 0));
    }
    return letters;
  }

  static List<String> broken(String text, double em, LineAlignment setting) {
    List<Cluster> letters = of(text);
    List<String> lines = new ArrayList<>();
    for (Line line : LineBreaker.lines(letters, new Measure(em * SIZE, 0), setting)) {
      StringBuilder one = new StringBuilder();
      letters.subList(line.start(), line.end()).forEach(letter -> one.append(letter.text()));
      lines.add(one.toString());
    }
    return lines;
  }
}
