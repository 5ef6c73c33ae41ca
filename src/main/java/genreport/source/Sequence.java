package genreport.source;

import genreport.diagnostic.Span;
import java.util.List;

/** A sequence of nodes, in the order of the file. */
public record Sequence(List<Node> items, Span span) implements Node {

  public Sequence {
    items = List.copyOf(items);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
