/**
 * Makes many reports in one run: finds the source files, skips reports whose files are up to date,
 * and makes the others on several threads. Each report is made by {@code pipeline}, as a single one
 * is.
 */
package genreport.batch;
