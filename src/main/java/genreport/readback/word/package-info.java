/**
 * Reads a Word file saved by any program, with tracked changes accepted. The only package that uses
 * docx4j.
 */
package genreport.readback.word;
