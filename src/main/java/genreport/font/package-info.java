/**
 * Faces by role: which face prints a letter, and how wide it is; an agency's own faces are found by
 * their names; and files that hold some glyphs of a face, for the writers that embed it. Reads the
 * few tables of a TrueType file that this takes.
 */
package genreport.font;
