/**
 * Reads and writes files safely: opens regular files only and reads no more bytes than the caller
 * allows; writes a file under a temporary name and then moves it to its final name; finds folders
 * that only the user can write to.
 */
package genreport.file;
