/**
 * Reads a PDF file of any program by its geometry: glyphs with their positions, and tables made of
 * ruled lines. The only package that uses PDFBox.
 */
package genreport.readback.pdf;
