/**
 * Many reports in one run: which files they are, what of them is up to date, and the threads that
 * make the others. Each report is made by {@code pipeline} as by itself.
 */
package genreport.batch;
