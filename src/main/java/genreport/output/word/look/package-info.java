/**
 * Applies an agency's own Word look: reads its .docx file and combines a report's body with its
 * styles, page setup, headers and footers. Nothing in the file is executed, and no link is
 * followed.
 */
package genreport.output.word.look;
