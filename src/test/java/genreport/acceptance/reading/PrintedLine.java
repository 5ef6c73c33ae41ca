package genreport.acceptance.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Glyphs on one baseline. */
public record PrintedLine(List<PdfGlyph> glyphs) {

  public PrintedLine {
    glyphs = List.copyOf(glyphs);
  }

  /** The lines of a text, from its glyphs in order. */
  public static List<PrintedLine> of(List<PdfGlyph> glyphs) {
    List<PrintedLine> lines = new ArrayList<>();
    List<PdfGlyph> line = new ArrayList<>();
    for (PdfGlyph glyph : glyphs) {
      if (!line.isEmpty() && !glyph.isOnLineOf(line.get(line.size() - 1))) {
        lines.add(new PrintedLine(line));
        line.clear();
      }
      line.add(glyph);
    }
    lines.add(new PrintedLine(line));
    return lines;
  }

  public PdfGlyph first() {
    return glyphs.get(0);
  }

  public PdfGlyph last() {
    return glyphs.get(glyphs.size() - 1);
  }

  public int page() {
    return first().page();
  }

  public String text() {
    return glyphs.stream().map(PdfGlyph::text).collect(Collectors.joining());
  }
}
