/**
 * Text to a tree with a place for every node. SnakeYAML parses and constructs nothing; a scalar
 * stays the text that the clerk wrote, and its type is the schema's business.
 */
package genreport.source;
