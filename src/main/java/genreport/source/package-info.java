/**
 * Parses text into a tree of nodes, each with its place in the file. SnakeYAML only parses; it
 * constructs no objects. A scalar stays the text that the clerk wrote, and the schema decides its
 * type.
 */
package genreport.source;
