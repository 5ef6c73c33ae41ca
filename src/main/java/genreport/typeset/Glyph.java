package genreport.typeset;

import genreport.font.Face;

/**
 * How a letter is drawn in its box.
 *
 * @param face of the letter's first character; its combining marks are in the same
 * @param offset from the box's left edge to the glyph's origin, in points
 * @param stretch horizontal scale of the glyph
 */
record Glyph(Face face, double offset, double stretch) {}
