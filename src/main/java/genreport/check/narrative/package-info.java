/**
 * Checks the narrative text: its numbers against the tables, its years and headings, missing topics
 * and private data. Every finding is a warning. Where a sentence can be read in two ways, a rule
 * reports nothing if one of them is right.
 */
package genreport.check.narrative;
