/**
 * The document model: a title, headings, paragraphs and tables as closed, immutable types, and the
 * reader of the markup that a form's template expands to. It knows what a thing is, not how it
 * looks: names of styles are resolved by {@code style}.
 */
package genreport.document;
