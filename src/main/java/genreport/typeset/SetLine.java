package genreport.typeset;

import genreport.typeset.Pages.GlyphRun;
import genreport.typeset.Pages.Mark;
import genreport.typeset.line.Letter;
import genreport.typeset.line.Letters;
import genreport.typeset.line.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * A line that is ready to be put on a page.
 *
 * @param offset from the left edge of what holds it, in points
 */
record SetLine(ShapedText text, Line line, double offset) {

  boolean isEmpty() {
    return line.start() == line.end();
  }

  /**
   * The line's marks: one run for each stretch of one face and scale.
   *
   * @param left edge of what holds the line, in points from the page's left edge
   * @param baseline in points from the page's top
   */
  List<Mark> at(double left, double baseline) {
    List<Mark> marks = new ArrayList<>();
    int start = line.start();
    for (int i = start + 1; i <= line.end(); i++) {
      if (i == line.end() || !isSameLook(i - 1, i)) {
        marks.add(run(start, i, left + offset, baseline));
        start = i;
      }
    }
    return marks;
  }

  private boolean isSameLook(int index, int other) {
    Glyph one = text.glyphs().get(index);
    Glyph two = text.glyphs().get(other);
    return one.face() == two.face() && Double.compare(one.stretch(), two.stretch()) == 0;
  }

  private GlyphRun run(int start, int end, double left, double baseline) {
    StringBuilder characters = new StringBuilder();
    List<Double> xs = new ArrayList<>();
    for (int i = start; i < end; i++) {
      Letter letter = text.letters().get(i);
      Glyph glyph = text.glyphs().get(i);
      double x = left + line.xs().get(i - line.start()) + glyph.offset();
      boolean base = true;
      for (int character : letter.text().codePoints().toArray()) {
        if (base || glyph.face().has(character) || !Letters.isSelector(character)) {
          characters.appendCodePoint(character);
          xs.add(base ? x : x + letter.width());
          base = false;
        }
      }
    }
    Glyph look = text.glyphs().get(start);
    double size = text.letters().get(start).size();
    return new GlyphRun(look.face(), size, baseline, look.stretch(), characters.toString(), xs);
  }
}
