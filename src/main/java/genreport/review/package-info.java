/** Notes on a draft: each finding at the cell, the words or the heading that it is about. */
package genreport.review;
