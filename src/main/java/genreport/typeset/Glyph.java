package genreport.typeset;

import genreport.font.Face;
import genreport.font.GlyphChoice;
import java.util.List;

/**
 * How a letter is drawn in its box.
 *
 * @param offset from the box's left edge to the origin of the letter's own glyph, in points
 * @param stretch horizontal scale of the glyph
 */
record Glyph(GlyphChoice spelling, double offset, double stretch) {

  Face face() {
    return spelling.face();
  }

  /** Whether the two can stand in one run. */
  boolean looksLike(Glyph other) {
    return spelling.face() == other.spelling.face() && stretch == other.stretch;
  }

  /**
   * Adds the letter's characters and their places.
   *
   * @param left edge of its box, in points
   * @param size of the type, in points
   */
  void place(double left, double size, List<String> characters, List<Double> xs) {
    double x = left + offset;
    List<String> own = spelling.characters();
    characters.add(own.get(0));
    xs.add(x);
    for (int i = 1; i < own.size(); i++) {
      characters.add(own.get(i));
      xs.add(x + spelling.shiftEm(own.get(i)) * size);
    }
  }
}
