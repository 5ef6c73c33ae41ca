/**
 * Line breaking, table layout and pagination: from the document to pages. A page is a list of marks
 * at places in points and knows nothing of PDF, so that geometry is tested as numbers and another
 * fixed-layout writer can paint the same pages.
 */
package genreport.typeset;
