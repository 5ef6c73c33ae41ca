package genreport.benchmark;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of body size from a PDF of any writer, in reading order. */
final class BodyLines extends PDFTextStripper {

  /** Body type, GB/T 9704—2012, 5.2.2. */
  static final double SIZE = 16;

  private static final double NEAR = 0.5;

  private static final Comparator<SetGlyph> DOWNWARDS =
      Comparator.comparingInt(SetGlyph::page).thenComparingDouble(SetGlyph::baseline);

  private final List<SetGlyph> glyphs = new ArrayList<>();

  private BodyLines() {}

  /** A PDF's body lines and its number of pages. */
  record Found(List<SetLine> lines, int pages) {}

  static Found of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BodyLines reader = new BodyLines();
      reader.writeText(document, new StringWriter());
      return new Found(reader.lines(), document.getNumberOfPages());
    }
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    double size = position.getTextMatrix().getScalingFactorY();
    String text = position.getUnicode();
    if (Math.abs(size - SIZE) < NEAR && text != null && !text.isBlank()) {
      glyphs.add(
          new SetGlyph(getCurrentPageNo(), text, position.getXDirAdj(), position.getYDirAdj()));
    }
  }

  private List<SetLine> lines() {
    List<SetLine> lines = new ArrayList<>();
    List<SetGlyph> line = new ArrayList<>();
    for (SetGlyph glyph : glyphs.stream().sorted(DOWNWARDS).toList()) {
      if (!line.isEmpty() && !glyph.isOnLineOf(line.get(0))) {
        lines.add(new SetLine(line));
        line.clear();
      }
      line.add(glyph);
    }
    if (!line.isEmpty()) {
      lines.add(new SetLine(line));
    }
    return lines;
  }

  /**
   * A character on a page.
   *
   * @param page from 1
   * @param x of its origin, in points from the left
   * @param baseline in points from the top
   */
  record SetGlyph(int page, String text, double x, double baseline) {

    int codePoint() {
      return text.codePointAt(0);
    }

    boolean isOnLineOf(SetGlyph other) {
      return page == other.page && Math.abs(baseline - other.baseline) < SIZE / 4;
    }
  }

  /** Characters on one baseline, from the left; there is at least one. */
  record SetLine(List<SetGlyph> glyphs) {

    SetLine {
      glyphs = glyphs.stream().sorted(Comparator.comparingDouble(SetGlyph::x)).toList();
    }

    String text() {
      StringBuilder text = new StringBuilder();
      glyphs.forEach(glyph -> text.append(glyph.text()));
      return text.toString();
    }

    int page() {
      return glyphs.get(0).page();
    }

    double left() {
      return glyphs.get(0).x();
    }
  }
}
