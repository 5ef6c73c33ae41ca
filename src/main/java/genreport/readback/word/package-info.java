/**
 * Reads a Word file as it was last saved by whatever program, tracked changes accepted. The only
 * package that knows docx4j.
 */
package genreport.readback.word;
