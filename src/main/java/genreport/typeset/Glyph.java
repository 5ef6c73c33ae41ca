package genreport.typeset;

import genreport.font.Face;
import genreport.font.Spelling;

/**
 * How a letter is drawn in its box.
 *
 * @param offset from the box's left edge to the origin of the letter's own glyph, in points
 * @param stretch horizontal scale of the glyph
 */
record Glyph(Spelling spelling, double offset, double stretch) {

  Face face() {
    return spelling.face();
  }
}
