/**
 * Faces by role: which face has a character, and how wide it is; and files that hold some glyphs of
 * a face, for the writers that embed it. Reads the few tables of a TrueType file that this takes.
 */
package genreport.font;
