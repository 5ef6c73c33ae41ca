package genreport.readback.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Joins glyphs to lines by their positions, whatever the order of painting. */
final class TextLines {

  /** The largest distance of baselines on one line; it includes a superscript. */
  private static final double SAME_LINE_EM = 0.5;

  private TextLines() {}

  /** Returns the lines from top to bottom. */
  static List<PageItem.TextLine> of(List<PageGlyph> glyphs) {
    List<PageGlyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(PageGlyph::baseline));
    List<PageItem.TextLine> lines = new ArrayList<>();
    List<PageGlyph> line = new ArrayList<>();
    for (PageGlyph glyph : sorted) {
      boolean next =
          !line.isEmpty()
              && glyph.baseline() - line.get(0).baseline() > SAME_LINE_EM * glyph.size();
      if (next) {
        lines.add(line(line));
        line.clear();
      }
      line.add(glyph);
    }
    if (!line.isEmpty()) {
      lines.add(line(line));
    }
    return lines;
  }

  /** Returns the text of all lines. */
  static String text(List<PageGlyph> glyphs) {
    return of(glyphs).stream().map(PageItem.TextLine::text).collect(Collectors.joining());
  }

  private static PageItem.TextLine line(List<PageGlyph> glyphs) {
    List<PageGlyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(PageGlyph::x));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sorted.size(); i++) {
      if (i == 0 || !sorted.get(i).repeats(sorted.get(i - 1))) {
        text.append(sorted.get(i).text());
      }
    }
    return new PageItem.TextLine(glyphs.get(0).middleY(), text.toString());
  }
}
