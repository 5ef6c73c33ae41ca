/**
 * What is wrong with a report: its shape against the form's schema, its figures against the form's
 * equations, its text against what can be printed. Every check returns diagnostics. The schema's
 * validator is called only for a source of which it isn't sure beforehand that it fits.
 */
package genreport.check;
