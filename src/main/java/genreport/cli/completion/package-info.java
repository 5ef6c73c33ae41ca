/** Scripts by which a shell completes a command line, made of the commands themselves. */
package genreport.cli.completion;
