package genreport.typeset;

import genreport.document.LanguagePassages;
import genreport.document.LanguagePassages.Passage;
import genreport.typeset.line.Cluster;
import java.util.ArrayList;
import java.util.List;

/**
 * Text without a forced line break: its grapheme clusters and their glyphs.
 *
 * @param glyphs one for each cluster
 * @param passages passages in another language, by indexes of clusters
 */
record ShapedText(List<Cluster> clusters, List<Glyph> glyphs, List<Passage> passages) {

  ShapedText {
    clusters = List.copyOf(clusters);
    glyphs = List.copyOf(glyphs);
    passages = List.copyOf(passages);
  }

  /** Returns the shaped text with its passages in another language. */
  static ShapedText of(String text, List<Cluster> clusters, List<Glyph> glyphs) {
    List<Passage> byUnit = LanguagePassages.in(text);
    List<Passage> passages = new ArrayList<>();
    for (Passage passage : byUnit) {
      passages.add(
          new Passage(
              cluster(clusters, passage.start()),
              cluster(clusters, passage.end()),
              passage.language()));
    }
    return new ShapedText(clusters, glyphs, passages);
  }

  /** Returns the index of the first cluster that starts at a code unit or after it. */
  private static int cluster(List<Cluster> clusters, int unit) {
    int start = 0;
    for (int i = 0; i < clusters.size(); i++) {
      if (start >= unit) {
        return i;
      }
      start += clusters.get(i).text().length();
    }
    return clusters.size();
  }

  /** Returns the language of a cluster, or an empty text if it is that of the document. */
  String language(int cluster) {
    for (Passage passage : passages) {
      if (passage.start() <= cluster && cluster < passage.end()) {
        return passage.language();
      }
    }
    return "";
  }
}
