/**
 * Line breaking, table layout and pagination: from the document to pages. A page is a list of marks
 * at places in points and knows nothing of PDF, so that geometry is tested as numbers and another
 * fixed-layout writer can paint the same pages. With them go the document's elements, and each run
 * of text says which of them it is of: what a writer needs to tell a screen reader.
 */
package genreport.typeset;
