/**
 * Reads text into a tree of nodes, each with its place in the file. SnakeYAML parses and constructs
 * nothing; a scalar stays the text that the clerk wrote, and its type is the schema's business.
 */
package genreport.source;
