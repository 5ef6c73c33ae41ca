/**
 * Writes a document as a Word file: its parts are rendered by FreeMarker and zipped directly, with
 * the same bytes every time; or in the look of an agency's own Word file.
 */
package genreport.output.word;
