/** The command line: options, exit codes, and all that is printed. */
package genreport.cli;
