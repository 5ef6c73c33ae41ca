/**
 * What is wrong with a report: its shape against the form's schema, its figures against the form's
 * equations, its text against what can be printed. Every check returns diagnostics.
 */
package genreport.check;
