/**
 * Writes a document as a Word file: its parts are rendered by FreeMarker and zipped directly, with
 * the same bytes every time.
 */
package genreport.output.word;
