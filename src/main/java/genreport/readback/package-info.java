/**
 * The content of a published file, whatever its format: passages of text and tables, in order. Each
 * format has a reader in a subpackage.
 */
package genreport.readback;
