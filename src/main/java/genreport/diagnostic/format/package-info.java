/**
 * Writes diagnostics: as text with the source line and a caret, as JSON, and as a SARIF log. Text
 * for a terminal is free of characters that could steer it.
 */
package genreport.diagnostic.format;
