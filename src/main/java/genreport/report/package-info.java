/**
 * The report: the form's fields with their values, totals filled in, references resolved, narrative
 * split into paragraphs. One generic shape for every form year.
 */
package genreport.report;
