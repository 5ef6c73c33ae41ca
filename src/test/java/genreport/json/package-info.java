/** Reading JSON in tests. */
package genreport.json;
