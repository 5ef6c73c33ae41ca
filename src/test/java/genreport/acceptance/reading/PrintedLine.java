package genreport.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Glyphs on one baseline. */
record SetLine(List<PdfGlyph> glyphs) {

  SetLine {
    glyphs = List.copyOf(glyphs);
  }

  /** The lines of a text, from its glyphs in order. */
  static List<SetLine> of(List<PdfGlyph> glyphs) {
    List<SetLine> lines = new ArrayList<>();
    List<PdfGlyph> line = new ArrayList<>();
    for (PdfGlyph glyph : glyphs) {
      if (!line.isEmpty() && !glyph.isOnLineOf(line.get(line.size() - 1))) {
        lines.add(new SetLine(line));
        line.clear();
      }
      line.add(glyph);
    }
    lines.add(new SetLine(line));
    return lines;
  }

  PdfGlyph first() {
    return glyphs.get(0);
  }

  PdfGlyph last() {
    return glyphs.get(glyphs.size() - 1);
  }

  int page() {
    return first().page();
  }

  String text() {
    return glyphs.stream().map(PdfGlyph::text).collect(Collectors.joining());
  }
}
