/**
 * Checks a report: its structure by the form's schema, its figures by the form's rules and against
 * last year's report, and its characters by the faces. Every check returns diagnostics.
 */
package genreport.check;
