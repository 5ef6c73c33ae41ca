/** Tests of the local server. */
package genreport.workbench;
