/** Generates the completion scripts of shells from the commands and options. */
package genreport.cli.completion;
