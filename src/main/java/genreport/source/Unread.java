package genreport.source;

import genreport.diagnostic.Span;

/** A value that could not be read; a finding says why. Nothing more is to be said about it. */
public record Unread(Span span) implements Node {

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
