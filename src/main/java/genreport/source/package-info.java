/**
 * Text to a tree with a place for every node. SnakeYAML parses and constructs nothing; a scalar
 * stays the text that the clerk wrote, and its type is the schema's business. A text in which
 * nothing can be wrong is read in one pass of our own, which gives up at anything else: a single
 * report is made before SnakeYAML and the doctor would have been loaded.
 */
package genreport.source;
