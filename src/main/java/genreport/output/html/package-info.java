/**
 * Writes parts of a document as HTML: the tables with the relations of their heads, as they are
 * read, or with input fields in the cells that show figures of the source.
 */
package genreport.output.html;
