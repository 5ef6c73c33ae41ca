/**
 * Compares the content of a published PDF or Word file with the document made of its source. {@link
 * genreport.verify.Comparison} pairs the tables first and compares the text between them; every
 * difference is a finding with the rule id V1, V2 or V3.
 */
package genreport.verify;
