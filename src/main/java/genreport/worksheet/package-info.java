/**
 * The report as a form to be filled in: the cells, texts and lists of the source with their labels
 * and places, and the changes of the source that filling in makes.
 */
package genreport.worksheet;
