/**
 * Finds typical typing errors in YAML, such as full-width colons and missing spaces, line by line
 * and without a parser, and proposes the edits that correct them. The reader decides which slips
 * apply.
 */
package genreport.source.slips;
