/** Tests of filling in the form. */
package genreport.worksheet;
