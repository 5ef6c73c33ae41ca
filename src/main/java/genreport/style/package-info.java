/**
 * The resolved style sheet: the page, the faces by role, and named styles with lengths in units.
 * Read from the base style and what a form's own style file differs in.
 */
package genreport.style;
