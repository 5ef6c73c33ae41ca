package genreport.document;

import java.util.List;

/**
 * A paragraph. A run-in heading is its first text, with a style of its own.
 *
 * @param hang how far its lines are indented, if that depends on the text
 */
public record Paragraph(String style, List<Inline> content, Hang hang) implements Block {

  public Paragraph {
    content = List.copyOf(content);
  }

  public Paragraph(String style, List<Inline> content) {
    this(style, content, Hang.NONE);
  }

  /**
   * The indents of an item in a list, as the texts that take their width.
   *
   * @param first what the first line is indented by; empty for the left edge
   * @param others what the other lines are indented by, such as 注：1.
   */
  public record Hang(String first, String others) {

    /** No indent but that of the style. */
    public static final Hang NONE = new Hang("", "");
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
