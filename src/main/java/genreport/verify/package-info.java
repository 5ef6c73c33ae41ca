/** Compares what a published file shows with the document that its source makes. */
package genreport.verify;
