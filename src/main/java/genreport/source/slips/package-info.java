/**
 * Finds what a clerk's keyboard does to YAML, such as full-width colons and missing spaces, line by
 * line and without a parser, and proposes the edits that mend it. Whether a slip matters is for the
 * reader to decide.
 */
package genreport.source.slips;
