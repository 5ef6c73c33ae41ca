package genreport.source;

import genreport.diagnostic.Span;

/** A node of the file's tree. */
public sealed interface Node permits Mapping, Sequence, Scalar, Unread {

  /** Where it stands in the file. */
  Span span();
}
