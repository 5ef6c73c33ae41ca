/**
 * Changes values of a source text at known places. Comments, order, quoting and line ends of
 * everything else stay as they are.
 */
package genreport.source.edit;
