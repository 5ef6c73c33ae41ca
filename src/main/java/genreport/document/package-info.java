/**
 * The document model: a title, headings, paragraphs and tables as closed, immutable types. Contains
 * the reader of the markup that a form's template expands to. The model says what a block is, not
 * how it looks: {@code style} resolves the names of styles.
 */
package genreport.document;
