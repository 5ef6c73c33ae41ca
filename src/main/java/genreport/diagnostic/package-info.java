/**
 * The values for what is wrong with the user's files: a diagnostic has a severity, a rule, a
 * message in Chinese and places in the source. Nothing here decides what is wrong.
 */
package genreport.diagnostic;
