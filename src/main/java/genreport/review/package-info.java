/**
 * Makes the comments on a draft: each finding is a comment on the cell, the words or the heading
 * that it is about.
 */
package genreport.review;
