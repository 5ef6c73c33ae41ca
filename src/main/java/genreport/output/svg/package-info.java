/**
 * Paints typeset pages as SVG 1.1, one document for each page: the glyphs of the faces as outlines,
 * at the places that the PDF has them, without fonts, scripts or styles. Equal pages give equal
 * text.
 */
package genreport.output.svg;
