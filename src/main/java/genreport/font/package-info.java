/**
 * The faces by role: which face prints a grapheme cluster, and the advance widths. Finds an
 * agency's own faces by their names, and makes font files with some glyphs of a face for the
 * writers that embed it. Reads only the tables of a TrueType file that this requires.
 */
package genreport.font;
