/**
 * The findings about the user's files: a diagnostic has a severity, a rule, a message in Chinese
 * and places in the source. This package contains no checks.
 */
package genreport.diagnostic;
