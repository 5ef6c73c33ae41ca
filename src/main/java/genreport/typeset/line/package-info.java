/**
 * Breaks a paragraph into lines. It works on text and widths alone: which characters may not start
 * or end a line, what may not be cut, how marks are squeezed and lines are justified (CLREQ, GB/T
 * 15834).
 */
package genreport.typeset.line;
