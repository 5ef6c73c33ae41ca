/** What the writers of published files share. */
package genreport.output;
