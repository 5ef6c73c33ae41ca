/**
 * Paints pages as PDF, by OpenPDF: every face embedded and subset, and the same bytes every time.
 */
package genreport.output.pdf;
