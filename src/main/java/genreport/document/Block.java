package genreport.document;

/** A part of a document, from the top down. */
public sealed interface Block permits Title, Heading, Paragraph, Table {

  /** Does one thing for each kind of block. */
  interface Visitor<R> {
    R visit(Title title);

    R visit(Heading heading);

    R visit(Paragraph paragraph);

    R visit(Table table);
  }

  <R> R accept(Visitor<R> visitor);
}
