package genreport.typeset;

import genreport.typeset.Pages.GlyphRun;
import genreport.typeset.Pages.Mark;
import genreport.typeset.Pages.Origin;
import genreport.typeset.line.CharacterClass;
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
    if (isEmpty()) {
      return marks;
    }
    int start = line.start();
    double size = text.letters().get(start).size();
    Glyph look = text.glyphs().get(start);
    List<String> characters = new ArrayList<>(line.end() - start);
    List<Double> xs = new ArrayList<>(line.end() - start);
    double x = 0;
    for (int i = start; i < text.letters().size(); i++) {
      if (i < line.end()) {
        x = left + offset + line.x(i - start);
      } else if (text.letters().get(i).kind() == CharacterClass.SPACE) {
        x += text.letters().get(i - 1).width();
      } else {
        break;
      }
      Glyph glyph = text.glyphs().get(i);
      if (!glyph.looksLike(look)) {
        marks.add(
            new GlyphRun(look.face(), size, baseline, look.stretch(), characters, xs, origin));
        look = glyph;
        characters = new ArrayList<>();
        xs = new ArrayList<>();
      }
      glyph.place(x, size, characters, xs);
    }
    marks.add(new GlyphRun(look.face(), size, baseline, look.stretch(), characters, xs, origin));
    return marks;
  }
}
