package genreport.typeset;

import genreport.typeset.line.Cluster;
import java.util.List;

/**
 * Text without a forced line break: its grapheme clusters and their glyphs.
 *
 * @param glyphs one for each cluster
 */
record ShapedText(List<Cluster> clusters, List<Glyph> glyphs) {

  ShapedText {
    clusters = List.copyOf(clusters);
    glyphs = List.copyOf(glyphs);
  }
}
