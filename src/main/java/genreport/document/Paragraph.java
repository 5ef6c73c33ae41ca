package genreport.document;

import java.util.List;
import java.util.Optional;

/**
 * A paragraph. A run-in heading is its first text, with a style of its own.
 *
 * @param hang how far its lines are indented, if that depends on the text
 * @param place its place in the signature, if it is a name or the date
 */
public record Paragraph(
    String style, List<Inline> content, Hang hang, Optional<Signature.Member> place)
    implements Block {

  public Paragraph {
    content = List.copyOf(content);
  }

  /** Creates a paragraph that is not part of a signature. */
  public Paragraph(String style, List<Inline> content, Hang hang) {
    this(style, content, hang, Optional.empty());
  }

  /** Creates a paragraph of a signature. */
  public Paragraph(String style, List<Inline> content, Optional<Signature.Member> place) {
    this(style, content, Hang.NONE, place);
  }

  /** Creates a paragraph that is indented by its style only. */
  public Paragraph(String style, List<Inline> content) {
    this(style, content, Hang.NONE, Optional.empty());
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
