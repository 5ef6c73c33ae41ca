/**
 * Faces by role: which face has a character, and how wide it is. Reads the few tables of a TrueType
 * file that this takes and leaves outlines to the writer that embeds them.
 */
package genreport.font;
