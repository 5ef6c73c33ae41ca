/**
 * The resolved style sheet: the page, the faces by role, and named styles with lengths in units. It
 * is read from the base style file and a form's own style file, which overrides it.
 */
package genreport.style;
