/**
 * Finds and loads form packs. A form pack is a folder of data: schema, rules, template and style.
 * An agency's own folder can add a pack or replace single files of one.
 */
package genreport.form;
