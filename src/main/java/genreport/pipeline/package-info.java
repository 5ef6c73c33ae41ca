/**
 * The straight way through: source, form, checks, document, pages, files. Nothing else calls a
 * stage.
 */
package genreport.pipeline;
