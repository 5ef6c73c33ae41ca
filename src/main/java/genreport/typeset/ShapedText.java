package genreport.typeset;

import genreport.document.LanguagePassages;
import genreport.document.LanguagePassages.Passage;
import genreport.document.WebAddress;
import genreport.typeset.Pages.Origin;
import genreport.typeset.Pages.Part;
import genreport.typeset.line.Cluster;
import java.util.ArrayList;
import java.util.List;

/**
 * Text without a forced line break: its grapheme clusters and their glyphs.
 *
 * @param glyphs one for each cluster
 * @param passages the passages in another language, in order
 * @param links the addresses in the text, in order
 */
record ShapedText(
    List<Cluster> clusters, List<Glyph> glyphs, List<LanguageSpan> passages, List<LinkSpan> links) {

  /** Neighbouring clusters. */
  private interface Span {

    /** Returns the index of the first cluster. */
    int start();
  }

  /**
   * Clusters in another language.
   *
   * @param start index of the first cluster
   * @param end index after the last cluster
   */
  record LanguageSpan(int start, int end, String language) implements Span {}

  /**
   * Clusters that are an address.
   *
   * @param start index of the first cluster
   * @param end index after the last cluster
   * @param number number of the address in its block or cell, from 0
   */
  record LinkSpan(int start, int end, int number, String uri) implements Span {}

  ShapedText {
    clusters = List.copyOf(clusters);
    glyphs = List.copyOf(glyphs);
    passages = List.copyOf(passages);
    links = List.copyOf(links);
  }

  /**
   * Returns the shaped text with its passages in another language and its addresses.
   *
   * @param linksBefore number of the addresses before it in the same block or cell
   */
  static ShapedText of(String text, List<Cluster> clusters, List<Glyph> glyphs, int linksBefore) {
    List<LanguageSpan> passages = new ArrayList<>();
    Cursor cursor = new Cursor(clusters);
    for (Passage passage : LanguagePassages.in(text)) {
      int start = cursor.cluster(passage.start());
      passages.add(new LanguageSpan(start, cursor.cluster(passage.end()), passage.language()));
    }
    List<LinkSpan> links = new ArrayList<>();
    cursor = new Cursor(clusters);
    for (WebAddress address : WebAddress.in(text)) {
      int start = cursor.cluster(address.start());
      int number = linksBefore + links.size();
      links.add(new LinkSpan(start, cursor.cluster(address.end()), number, address.uri()));
    }
    return new ShapedText(clusters, glyphs, passages, links);
  }

  /** Finds the clusters of ascending code units. */
  private static final class Cursor {

    private final List<Cluster> clusters;
    private int cluster;
    private int unit;

    Cursor(List<Cluster> clusters) {
      this.clusters = clusters;
    }

    /** Returns the index of the first cluster that starts at a code unit or after it. */
    int cluster(int wanted) {
      while (unit < wanted) {
        unit += clusters.get(cluster).text().length();
        cluster++;
      }
      return cluster;
    }
  }

  /** Returns the language of a cluster, or an empty text if it is that of the document. */
  String language(int cluster) {
    int last = lastStart(cluster, passages);
    return last >= 0 && cluster < passages.get(last).end() ? passages.get(last).language() : "";
  }

  /**
   * Returns the origin of a cluster: a link if it is part of an address of the document.
   *
   * @param whole the origin of the whole text
   */
  Origin origin(int cluster, Origin whole) {
    int last = lastStart(cluster, links);
    if (last >= 0 && cluster < links.get(last).end() && whole instanceof Part part) {
      return new Pages.Link(part, links.get(last).number(), links.get(last).uri());
    }
    return whole;
  }

  /** Returns the index of the last of some ascending spans that starts at a cluster or before. */
  private static int lastStart(int cluster, List<? extends Span> spans) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (spans.get(middle).start() <= cluster) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
