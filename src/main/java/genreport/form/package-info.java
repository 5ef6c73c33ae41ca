/**
 * Finds and loads form packs. A form year is a folder of data: schema, cross-checks, body template
 * and style; an agency's own folder can bring a pack or change one file of one.
 */
package genreport.form;
