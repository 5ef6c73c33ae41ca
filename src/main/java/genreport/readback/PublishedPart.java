package genreport.readback;

/** A part of a published file: a passage of text or a table. */
public sealed interface PublishedPart permits PublishedPart.Passage, Grid {

  /** Does one thing for each kind of part. */
  interface Visitor {
    void visit(Passage passage);

    void visit(Grid table);
  }

  void accept(Visitor visitor);

  /**
   * A stretch of text outside of tables: a paragraph of a Word file, a line of a PDF.
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
