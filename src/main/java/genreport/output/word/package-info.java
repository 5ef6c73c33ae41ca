/**
 * Writes a document as a Word file. FreeMarker renders the parts, and they are zipped directly, so
 * that equal documents give equal bytes. A document can also take the look of an agency's own Word
 * file.
 */
package genreport.output.word;
