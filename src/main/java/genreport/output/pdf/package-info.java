/**
 * Writes pages as PDF: every face is embedded as a subset, the text extracts as it was written, the
 * content is tagged with the document's logical structure, and equal pages give equal bytes. The
 * file conforms to PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
 *
 * <p>OpenPDF serves as the object model: dictionaries, arrays, names, numbers and streams, and
 * their serialization. The layout of the file is our own ({@link genreport.output.pdf.PdfFile},
 * {@link genreport.output.pdf.PageTree}, {@link genreport.output.pdf.Outline}), because OpenPDF's
 * writer adds the time and random numbers. The structure tree is our own, because OpenPDF's has no
 * ids, which the cells of a table need to name their heads. It is written as text: its elements are
 * most of the objects. The fonts are our own, because OpenPDF's subsets keep the glyph numbers of
 * the face (tables for 30,000 glyphs in each file), take their names from a static random source,
 * give one code to two characters that share a glyph, and silently drop a character that the face
 * lacks.
 */
package genreport.output.pdf;
