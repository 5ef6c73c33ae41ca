/**
 * Writes diagnostics: as text with source lines and carets, as JSON, and as a SARIF log. Text for a
 * terminal contains no characters that could control it.
 */
package genreport.diagnostic.format;
