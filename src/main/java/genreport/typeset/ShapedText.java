package genreport.typeset;

import genreport.typeset.line.Cluster;
import java.util.List;

/**
 * Text without a forced line break, as letters with widths and the glyphs that draw them.
 *
 * @param glyphs one for each letter
 */
record ShapedText(List<Cluster> letters, List<Glyph> glyphs) {

  ShapedText {
    letters = List.copyOf(letters);
    glyphs = List.copyOf(glyphs);
  }
}
