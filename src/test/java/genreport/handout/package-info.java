/** The zips that are handed out, unpacked and run as on a clerk's machine. */
package genreport.handout;
