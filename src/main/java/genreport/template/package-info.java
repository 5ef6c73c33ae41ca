/**
 * FreeMarker in one strict configuration: plain data in, text out, nothing of Java within reach of
 * a template, and every value escaped.
 */
package genreport.template;
