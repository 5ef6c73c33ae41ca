package genreport.readback;

/** A part of a published file: a passage of text or a table. */
public sealed interface PublishedPart permits PublishedPart.Passage, Grid {

  /** Has one method for each kind of part. */
  interface Visitor {
    void visit(Passage passage);

    void visit(Grid table);
  }

  void accept(Visitor visitor);

  /**
   * Text outside of tables: a paragraph of a Word file or a line of a PDF file.
   *
   * @param text without white space; see {@link PlainText}
   */
  record Passage(String text) implements PublishedPart {

    public Passage {
      text = PlainText.of(text);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }
}
