package genreport.typeset;

import genreport.typeset.line.Letter;
import java.util.List;

/**
 * Text without a forced line break, as letters with widths and the glyphs that draw them.
 *
 * @param letters which nobody changes, nor the glyphs: copies would take time
 * @param glyphs one for each letter
 */
record ShapedText(List<Letter> letters, List<Glyph> glyphs) {}
