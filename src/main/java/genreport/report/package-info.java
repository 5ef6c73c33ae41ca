/**
 * Reads a report from a source tree: the values of the form's fields, with totals computed,
 * references resolved and narrative split into paragraphs. One structure serves all forms.
 */
package genreport.report;
