package genreport.readback.pdf;

import java.util.ArrayList;
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

  /** Collects what is painted. */
  static final class Builder {

    private final List<Glyph> level = new ArrayList<>();
    private final List<Glyph> turned = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    void add(Glyph glyph, boolean isLevel) {
      (isLevel ? level : turned).add(glyph);
    }

    void add(Rule rule) {
      rules.add(rule);
    }

    ScannedPage page() {
      return new ScannedPage(level, turned, rules);
    }
  }
}
