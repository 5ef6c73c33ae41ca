package genreport.typeset;

import genreport.typeset.Pages.GlyphRun;
import genreport.typeset.Pages.Mark;
import genreport.typeset.Pages.Origin;
import genreport.typeset.line.CharacterClass;
import genreport.typeset.line.Line;
import java.util.ArrayList;
import java.util.Arrays;
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
    double[] lefts = lefts(end, left + offset);
    for (int i = start + 1; i <= end; i++) {
      if (i == end || !isSameLook(i - 1, i)) {
        double[] own = Arrays.copyOfRange(lefts, start - line.start(), i - line.start());
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

  /** Left edges of the line's letters up to an index, in points from the page's left edge. */
  private double[] lefts(int end, double left) {
    double[] lefts = new double[end - line.start()];
    int inLine = line.end() - line.start();
    for (int i = 0; i < lefts.length; i++) {
      lefts[i] =
          i < inLine
              ? left + line.x(i)
              : lefts[i - 1] + text.letters().get(line.start() + i - 1).width();
    }
    return lefts;
  }

  private boolean isSameLook(int index, int other) {
    Glyph one = text.glyphs().get(index);
    Glyph two = text.glyphs().get(other);
    return one.face() == two.face() && one.stretch() == two.stretch();
  }

  private GlyphRun run(int start, double[] lefts, double baseline, Origin origin) {
    StringBuilder characters = new StringBuilder(lefts.length);
    List<Double> xs = new ArrayList<>(lefts.length);
    double size = text.letters().get(start).size();
    for (int i = 0; i < lefts.length; i++) {
      Glyph glyph = text.glyphs().get(start + i);
      double x = lefts[i] + glyph.offset();
      for (String character : glyph.spelling().characters()) {
        characters.append(character);
        xs.add(x + glyph.spelling().shiftEm(character) * size);
      }
    }
    Glyph look = text.glyphs().get(start);
    return new GlyphRun(
        look.face(), size, baseline, look.stretch(), characters.toString(), xs, origin);
  }
}
