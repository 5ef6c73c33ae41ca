/** The program's entry. */
package genreport;
