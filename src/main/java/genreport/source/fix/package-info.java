/**
 * Corrects the slips in a clerk's file that have only one possible correction, shows the change as
 * a diff, and saves the corrected file.
 */
package genreport.source.fix;
