/**
 * Breaks a paragraph into lines. It needs only text and widths. It decides which characters may not
 * start or end a line, what is never broken, and how marks are compressed and lines are justified
 * (CLREQ, GB/T 15834).
 */
package genreport.typeset.line;
