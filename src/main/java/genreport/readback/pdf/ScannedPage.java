package genreport.readback.pdf;

import java.util.List;

/**
 * What is painted on a page.
 *
 * @param level glyphs of level lines, read from left to right
 * @param turned all other glyphs, in the order of painting
 */
record ScannedPage(List<Glyph> level, List<Glyph> turned, List<Rule> rules) {

  ScannedPage {
    level = List.copyOf(level);
    turned = List.copyOf(turned);
    rules = List.copyOf(rules);
  }
}
