/**
 * What is wrong with the user's files, as values: a diagnostic names a severity, a rule, a message
 * in Chinese and places in the source. Nothing here decides what is wrong.
 */
package genreport.diagnostic;
