/**
 * Line breaking, table layout and pagination: turns a document into pages. A page is a list of
 * marks with coordinates in points. It knows nothing of PDF, so that tests can check the geometry
 * as numbers and other fixed-layout writers can paint the same pages. The pages also carry the
 * document's logical structure, and each glyph run names the element it belongs to, so that a
 * writer can tag its text for screen readers.
 */
package genreport.typeset;
