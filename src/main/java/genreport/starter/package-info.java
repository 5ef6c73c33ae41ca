/**
 * Makes the source file of a new report: all keys of the form in its order, with the form's
 * descriptions as comments, and the texts and figures that are taken over from last year's report.
 */
package genreport.starter;
