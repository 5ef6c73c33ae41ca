/**
 * Faces by role: which face prints a letter, and how wide it is; an agency's own faces are found by
 * their names. Reads the few tables of a TrueType file that this takes and leaves outlines to the
 * writer that embeds them.
 */
package genreport.font;
