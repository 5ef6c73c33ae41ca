package genreport.typeset;

import genreport.typeset.Pages.GlyphRun;
import genreport.typeset.Pages.Mark;
import genreport.typeset.Pages.Origin;
import genreport.typeset.line.CharacterClass;
import genreport.typeset.line.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of text that can be placed on a page.
 *
 * @param offset distance from the left edge of the type area or cell, in points
 */
record TypesetLine(ShapedText text, Line line, double offset) {

  /** Returns the line further to the right, by a distance in points. */
  TypesetLine shifted(double distance) {
    return distance == 0 ? this : new TypesetLine(text, line, offset + distance);
  }

  boolean isEmpty() {
    return line.start() == line.end();
  }

  /**
   * Returns the glyph runs of the line: a new run starts where the face, the scale or the language
   * changes, and where a link starts or ends. Spaces at the line break are added behind the end of
   * the line. They are invisible there, but keep the words apart when a program extracts the text.
   *
   * @param left left edge of the type area or cell, in points from the left edge of the page
   * @param baseline y coordinate of the baseline, in points from the top of the page
   * @param origin where the text comes from
   */
  List<Mark> at(double left, double baseline, Origin origin) {
    List<Mark> marks = new ArrayList<>();
    if (isEmpty()) {
      return marks;
    }
    int start = line.start();
    double size = text.clusters().get(start).size();
    Glyph look = text.glyphs().get(start);
    Origin from = text.origin(start, origin);
    String language = text.language(start);
    List<String> characters = new ArrayList<>(line.end() - start);
    List<Double> xs = new ArrayList<>(line.end() - start);
    double x = 0;
    for (int i = start; i < text.clusters().size(); i++) {
      if (i < line.end()) {
        x = left + offset + line.x(i - start);
      } else if (text.clusters().get(i).kind() == CharacterClass.SPACE) {
        x += text.clusters().get(i - 1).width();
      } else {
        break;
      }
      Glyph glyph = text.glyphs().get(i);
      Origin own = text.origin(i, origin);
      boolean isSameOrigin = own == from || own.equals(from);
      if (!glyph.canJoin(look) || !isSameOrigin || !text.language(i).equals(language)) {
        marks.add(
            new GlyphRun(
                look.face(), size, baseline, look.stretch(), characters, xs, from, language));
        look = glyph;
        from = own;
        language = text.language(i);
        characters = new ArrayList<>();
        xs = new ArrayList<>();
      }
      glyph.place(x, size, characters, xs);
    }
    marks.add(
        new GlyphRun(look.face(), size, baseline, look.stretch(), characters, xs, from, language));
    return marks;
  }
}
