/**
 * Readers for the tests in {@code genreport.acceptance}: they read finished files with the
 * libraries of others, and compute what a file must contain from the paper form and the source
 * alone.
 */
package genreport.acceptance.reading;
