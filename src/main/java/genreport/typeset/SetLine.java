package genreport.typeset;

import genreport.typeset.Pages.GlyphRun;
import genreport.typeset.Pages.Mark;
import genreport.typeset.Pages.Origin;
import genreport.typeset.line.CharacterClass;
import genreport.typeset.line.Letter;
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
   * The line's marks: one run for each stretch of one face and scale. Spaces at which the line is
   * broken stand behind its end, where they are not seen, so that its words stay apart for who
   * reads the runs as one text.
   *
   * @param left edge of what holds the line, in points from the page's left edge
   * @param baseline in points from the page's top
   * @param origin of the line's text
   */
  List<Mark> at(double left, double baseline, Origin origin) {
    List<Mark> marks = new ArrayList<>();
    int start = line.start();
    int end = isEmpty() ? start : endWithSpaces();
    List<Double> xs = xs(end, left + offset);
    for (int i = start + 1; i <= end; i++) {
      if (i == end || !isSameLook(i - 1, i)) {
        List<Double> own = xs.subList(start - line.start(), i - line.start());
        marks.add(run(start, own, baseline, origin));
        start = i;
      }
    }
    return marks;
  }

  private int endWithSpaces() {
    int end = line.end();
    while (end < text.letters().size() && text.letters().get(end).kind() == CharacterClass.SPACE) {
      end++;
    }
    return end;
  }

  /** Left edges of the letters' boxes up to an index, in points from the page's left edge. */
  private List<Double> xs(int end, double left) {
    List<Double> xs = new ArrayList<>();
    for (int i = line.start(); i < end; i++) {
      boolean inLine = i < line.end();
      xs.add(
          inLine
              ? left + line.xs().get(i - line.start())
              : xs.get(xs.size() - 1) + text.letters().get(i - 1).width());
    }
    return xs;
  }

  private boolean isSameLook(int index, int other) {
    Glyph one = text.glyphs().get(index);
    Glyph two = text.glyphs().get(other);
    return one.face() == two.face() && Double.compare(one.stretch(), two.stretch()) == 0;
  }

  private GlyphRun run(int start, List<Double> lefts, double baseline, Origin origin) {
    StringBuilder characters = new StringBuilder();
    List<Double> xs = new ArrayList<>();
    for (int i = start; i < start + lefts.size(); i++) {
      Letter letter = text.letters().get(i);
      Glyph glyph = text.glyphs().get(i);
      double x = lefts.get(i - start) + glyph.offset();
      for (String character : glyph.spelling().characters()) {
        characters.append(character);
        xs.add(x + glyph.spelling().shiftEm(character) * letter.size());
      }
    }
    Glyph look = text.glyphs().get(start);
    double size = text.letters().get(start).size();
    return new GlyphRun(
        look.face(), size, baseline, look.stretch(), characters.toString(), xs, origin);
  }
}
