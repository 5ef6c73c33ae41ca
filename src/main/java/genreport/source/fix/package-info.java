/**
 * Mends the slips in a clerk's file that can only have been meant in one way, shows the change as a
 * diff, and saves the mended file.
 */
package genreport.source.fix;
