/**
 * Paints pages as PDF: every face embedded and subset, text that extracts as it was written, and
 * the same bytes every time.
 *
 * <p>OpenPDF writes the objects, the pages and the outline. The fonts are our own, because its
 * subset fonts keep the face's glyph numbers (tables for 30,000 glyphs in each file), draw their
 * name from a static random source, give one code to two characters that share a glyph, drop a
 * character that the face lacks without a word, and take 100 ms to load a face.
 */
package genreport.output.pdf;
