package genreport.readback;

/** A part of a published file: a passage of text or a table. */
public sealed interface PublishedPart
    permits PublishedPart.Passage, PublishedPart.RunningLine, Grid {

  /** Has one method for each kind of part. */
  interface Visitor {
    void visit(Passage passage);

    void visit(RunningLine line);

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

  /** The edge of the page at which a running line stands. */
  enum Edge {
    HEAD("页眉"),
    FOOT("页脚");

    private final String label;

    Edge(String label) {
      this.label = label;
    }

    /** Returns the Chinese word. */
    public String label() {
      return label;
    }
  }

  /**
   * A running head or foot of a PDF that is no text of the report and isn't compared with it.
   *
   * @param text as printed on the first page that has it
   */
  record RunningLine(Edge edge, String text) implements PublishedPart {

    @Override
    public void accept(Visitor visitor) {
      visitor.visit(this);
    }
  }
}
