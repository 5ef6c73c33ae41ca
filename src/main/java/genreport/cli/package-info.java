/** The command line: options, exit codes, and all output of the program. */
package genreport.cli;
