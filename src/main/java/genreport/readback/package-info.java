/**
 * What stands in a published file, of whatever format: passages of text and tables, in order. Each
 * reader is in a package of its own below.
 */
package genreport.readback;
