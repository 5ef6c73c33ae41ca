package genreport.document;

/** A block of a document; the blocks follow each other from top to bottom. */
public sealed interface Block permits Title, Heading, Paragraph, Table {

  /** Handles each kind of block. */
  interface Visitor<R> {
    R visit(Title title);

    R visit(Heading heading);

    R visit(Paragraph paragraph);

    R visit(Table table);
  }

  <R> R accept(Visitor<R> visitor);
}
