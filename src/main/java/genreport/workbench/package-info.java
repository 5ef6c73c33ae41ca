/**
 * The local server of the form in the browser: the texts that are being edited, and the requests of
 * the page. It lays nothing out and has no rule of its own; {@code genreport.pipeline} does.
 */
package genreport.workbench;
