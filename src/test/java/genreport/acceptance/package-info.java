/**
 * The finished files of every example, read back by the libraries of others and compared with what
 * the paper form and the source say; nothing here asks the production code what to expect.
 */
package genreport.acceptance;
