package genreport.document;

import java.util.List;

/** A paragraph. A run-in heading is its first text, with a style of its own. */
public record Paragraph(String style, List<Inline> content) implements Block {

  public Paragraph {
    content = List.copyOf(content);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
