/**
 * Reads the narrative as a careful colleague would: its numbers against the tables, its years, its
 * headings, what it leaves out and what it should not tell. Every finding is a warning; where a
 * sentence can be read in two ways, the one that is right counts.
 */
package genreport.check.narrative;
