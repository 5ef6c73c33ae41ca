package genreport.source;

import genreport.diagnostic.Span;

/** A node of the tree that is parsed from a file. */
public sealed interface Node permits Mapping, Sequence, Scalar, Unread {

  /** Returns the place of the node in the file. */
  Span span();

  /** An operation for each kind of node. */
  interface Visitor<R> {
    R visit(Mapping mapping);

    R visit(Sequence sequence);

    R visit(Scalar scalar);

    R visit(Unread unread);
  }

  <R> R accept(Visitor<R> visitor);
}
