package genreport.typeset;

import genreport.document.LanguagePassages;
import genreport.document.WebAddress;
import genreport.typeset.Pages.Origin;
import genreport.typeset.Pages.Part;
import genreport.typeset.line.Cluster;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Text without a forced line break: its grapheme clusters and their glyphs.
 *
 * @param glyphs one for each cluster
 * @param links the addresses in the text by the index of their first cluster
 * @param passages the passages in another language by the index of their first cluster
 */
record ShapedText(
    List<Cluster> clusters,
    List<Glyph> glyphs,
    NavigableMap<Integer, LinkSpan> links,
    NavigableMap<Integer, PassageSpan> passages) {

  /**
   * Clusters that are an address.
   *
   * @param end index after the last cluster
   * @param number number of the address in its block or cell, from 0
   */
  record LinkSpan(int end, int number, String uri) {}

  /**
   * Clusters in another language than the document.
   *
   * @param end index after the last cluster
   * @param language a BCP 47 tag
   */
  record PassageSpan(int end, String language) {}

  ShapedText {
    clusters = List.copyOf(clusters);
    glyphs = List.copyOf(glyphs);
  }

  /**
   * Returns the shaped text with its addresses and its passages in another language.
   *
   * @param linksBefore number of the addresses before it in the same block or cell
   */
  static ShapedText of(String text, List<Cluster> clusters, List<Glyph> glyphs, int linksBefore) {
    NavigableMap<Integer, LinkSpan> links = new TreeMap<>();
    Counter counter = new Counter(clusters);
    for (WebAddress address : WebAddress.in(text)) {
      int start = counter.index(address.start());
      int number = linksBefore + links.size();
      links.put(start, new LinkSpan(counter.index(address.end()), number, address.uri()));
    }
    NavigableMap<Integer, PassageSpan> passages = new TreeMap<>();
    counter = new Counter(clusters);
    for (LanguagePassages.Passage passage : LanguagePassages.in(text)) {
      int start = counter.index(passage.start());
      passages.put(start, new PassageSpan(counter.index(passage.end()), passage.language()));
    }
    return new ShapedText(clusters, glyphs, links, passages);
  }

  /** Counts the clusters up to places in the text that are asked for in ascending order. */
  private static final class Counter {

    private final List<Cluster> clusters;
    private int index;
    private int unit;

    Counter(List<Cluster> clusters) {
      this.clusters = clusters;
    }

    /** Returns the index of the first cluster that starts at a UTF-16 code unit or after it. */
    int index(int at) {
      while (unit < at) {
        unit += clusters.get(index++).text().length();
      }
      return index;
    }
  }

  /**
   * Returns the origin of a cluster: a link if it is part of an address of the document.
   *
   * @param whole the origin of the whole text
   */
  Origin origin(int cluster, Origin whole) {
    Map.Entry<Integer, LinkSpan> link = links.floorEntry(cluster);
    return link != null && cluster < link.getValue().end && whole instanceof Part part
        ? new Pages.Link(part, link.getValue().number, link.getValue().uri)
        : whole;
  }

  /** Returns the language of a cluster, or an empty text if it is that of the document. */
  String language(int cluster) {
    Map.Entry<Integer, PassageSpan> passage = passages.floorEntry(cluster);
    return passage != null && cluster < passage.getValue().end ? passage.getValue().language : "";
  }
}
