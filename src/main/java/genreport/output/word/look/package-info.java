/**
 * Takes over an agency's own Word look: reads its .docx file, and puts a report's body between its
 * styles, page set-up, headers and footers. Nothing of the file is run, and no link is followed.
 */
package genreport.output.word.look;
