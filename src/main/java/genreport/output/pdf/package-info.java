/**
 * Paints pages as PDF: every face embedded and subset, text that extracts as it was written, tagged
 * by what the document is made of, and the same bytes every time. The file conforms to PDF/A-2a
 * (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
 *
 * <p>The file is made of OpenPDF's objects. How they lie in it, its pages and its outline are our
 * own, because OpenPDF's writer takes a tenth of a single report's time to begin with. The
 * structure tree is our own, because OpenPDF's has no ids, by which the cells of a table name their
 * heads, and is written as text, because it is most of the objects. The fonts are our own, because
 * its subset fonts keep the face's glyph numbers (tables for 30,000 glyphs in each file), draw
 * their name from a static random source, give one code to two characters that share a glyph, drop
 * a character that the face lacks without a word, and take 100 ms to load a face.
 */
package genreport.output.pdf;
