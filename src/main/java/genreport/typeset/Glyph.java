package genreport.typeset;

import genreport.font.Face;
import genreport.font.GlyphChoice;
import java.util.List;

/**
 * The glyphs of a grapheme cluster and their place in its box.
 *
 * @param offset distance from the left edge of the box to the origin of the base glyph, in points
 * @param stretch horizontal scale of the glyphs; 1 is unscaled
 */
record Glyph(GlyphChoice choice, double offset, double stretch) {

  Face face() {
    return choice.face();
  }

  /** Returns whether both can be part of one glyph run. */
  boolean canJoin(Glyph other) {
    return choice.face() == other.choice.face() && stretch == other.stretch;
  }

  /**
   * Appends the characters of the cluster and the x coordinates of their origins.
   *
   * @param left x coordinate of the left edge of the box, in points
   * @param size font size, in points
   */
  void place(double left, double size, List<String> characters, List<Double> xs) {
    double x = left + offset;
    for (String character : choice.characters()) {
      characters.add(character);
      xs.add(x + choice.shiftEm(character) * size);
    }
  }
}
