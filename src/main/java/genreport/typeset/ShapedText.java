package genreport.typeset;

import genreport.typeset.Pages.Origin;
import genreport.typeset.Pages.Part;
import genreport.typeset.line.Cluster;
import java.util.List;

/**
 * Text without a forced line break: its grapheme clusters and their glyphs.
 *
 * @param glyphs one for each cluster
 * @param links the addresses in the text, in order
 */
record ShapedText(List<Cluster> clusters, List<Glyph> glyphs, List<LinkSpan> links) {

  /**
   * Clusters that are an address.
   *
   * @param start index of the first cluster
   * @param end index after the last cluster
   * @param number number of the address in its block or cell, from 0
   */
  record LinkSpan(int start, int end, int number, String uri) {}

  ShapedText {
    clusters = List.copyOf(clusters);
    glyphs = List.copyOf(glyphs);
    links = List.copyOf(links);
  }

  /**
   * Returns the origin of a cluster: a link if it is part of an address of the document.
   *
   * @param whole the origin of the whole text
   */
  Origin origin(int cluster, Origin whole) {
    for (LinkSpan link : links) {
      if (link.start <= cluster && cluster < link.end && whole instanceof Part part) {
        return new Pages.Link(part, link.number, link.uri);
      }
    }
    return whole;
  }
}
