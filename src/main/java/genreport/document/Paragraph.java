package genreport.document;

import java.util.List;
import java.util.Optional;

/**
 * A paragraph. A run-in heading is its first text, with a style of its own.
 *
 * @param place its place in the signature, if it is a name or the date
 */
public record Paragraph(String style, List<Inline> content, Optional<Signature.Member> place)
    implements Block {

  public Paragraph {
    content = List.copyOf(content);
  }

  /** Creates a paragraph that is not part of a signature. */
  public Paragraph(String style, List<Inline> content) {
    this(style, content, Optional.empty());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
