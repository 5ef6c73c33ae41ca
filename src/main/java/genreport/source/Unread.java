package genreport.source;

import genreport.diagnostic.Span;

/** A value that could not be read. A finding reports the reason; no other finding is needed. */
public record Unread(Span span) implements Node {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
