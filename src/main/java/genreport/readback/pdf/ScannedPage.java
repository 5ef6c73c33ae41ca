package genreport.readback.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * The content of a page.
 *
 * @param level glyphs of horizontal text
 * @param turned all other glyphs, in the order of painting
 */
record ScannedPage(List<PageGlyph> level, List<PageGlyph> turned, List<RuledLine> rules) {

  ScannedPage {
    level = List.copyOf(level);
    turned = List.copyOf(turned);
    rules = List.copyOf(rules);
  }

  /** Collects the content of a page. */
  static final class Builder {

    private final List<PageGlyph> level = new ArrayList<>();
    private final List<PageGlyph> turned = new ArrayList<>();
    private final List<RuledLine> rules = new ArrayList<>();

    void add(PageGlyph glyph, boolean isLevel) {
      (isLevel ? level : turned).add(glyph);
    }

    void add(RuledLine rule) {
      rules.add(rule);
    }

    ScannedPage page() {
      return new ScannedPage(level, turned, rules);
    }
  }
}
