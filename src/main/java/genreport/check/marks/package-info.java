/**
 * Finds wrong marks and characters in one line of narrative (GB/T 15834, GB/T 9704): half-width
 * marks, straight quotes, pairs that don't close, document numbers, doubled words, the ends of
 * paragraphs. Knows no report: it reads lines of text only. A slip with only one possible
 * correction has that correction.
 */
package genreport.check.marks;
