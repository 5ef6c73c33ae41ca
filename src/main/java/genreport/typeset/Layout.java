package genreport.typeset;

import genreport.document.Document;

/**
 * The result of typesetting a document.
 *
 * @param pages the pages, for a file with a fixed layout
 * @param document the document with the decisions of the layout that another program can follow:
 *     line breaks in the labels of tables, heights of rows, rows that stay together
 */
public record Layout(Pages pages, Document document) {}
