/**
 * Tests of finished files: those of every example are read with the libraries of others and
 * compared with the paper form and the source. No expectation comes from production code.
 */
package genreport.acceptance;
