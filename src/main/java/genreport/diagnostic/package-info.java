/**
 * What is wrong with the user's files, as values: a diagnostic names a severity, a rule, a message
 * in Chinese and places in the source, and is rendered as text with the source line and a caret,,
 * as JSON, or as a SARIF log. Nothing here decides what is wrong.
 */
package genreport.diagnostic;
