/**
 * Reads a PDF of whatever program by its geometry: glyphs with their places, ruled lines, the
 * tables that they make. The only package that knows PDFBox.
 */
package genreport.readback.pdf;
