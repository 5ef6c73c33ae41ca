/**
 * FreeMarker in one strict configuration: expands templates over plain data, with no access to Java
 * and with every value escaped.
 */
package genreport.template;
