/**
 * Paints pages as PDF: every face embedded and subset, text that extracts as it was written, tagged
 * by what the document is made of, and the same bytes every time. The file conforms to PDF/A-2a
 * (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
 *
 * <p>OpenPDF serves as the object model: dictionaries, arrays, names, numbers and streams, and how
 * each is written. The file's layout is our own ({@link genreport.output.pdf.PdfFile}, {@link
 * genreport.output.pdf.PageTree}, {@link genreport.output.pdf.Outline}): OpenPDF's writer puts the
 * clock and random numbers into a file, and loads most of the library before the first page. The
 * structure tree is our own because OpenPDF's has no ids, by which the cells of a table name their
 * heads; it is written as text because it is most of the objects. The fonts are our own because
 * OpenPDF's subsets keep the face's glyph numbers (tables for 30,000 glyphs in each file), draw
 * their name from a static random source, give one code to two characters that share a glyph, and
 * drop a character that the face lacks without a word.
 */
package genreport.output.pdf;
