/**
 * Access to files: opens regular files only and reads no more than the caller allows; writes each
 * file under a temporary name and puts it in its place by one move; finds folders in which nobody
 * but the user may write.
 */
package genreport.file;
