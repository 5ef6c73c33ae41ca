/**
 * A new source file for a form: every key of it in the form's order with the form's explanations as
 * comments, and what last year's report hands on.
 */
package genreport.starter;
