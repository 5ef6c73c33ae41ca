package genreport.source;

import genreport.diagnostic.Span;

/** A node of the file's tree. */
public sealed interface Node permits Mapping, Sequence, Scalar, Unread {

  /** Where it stands in the file. */
  Span span();

  /** Does one thing for each kind of node. */
  interface Visitor<R> {
    R visit(Mapping mapping);

    R visit(Sequence sequence);

    R visit(Scalar scalar);

    R visit(Unread unread);
  }

  <R> R accept(Visitor<R> visitor);
}
