package genreport.typeset.line;

/** What lines are to look like. */
public enum LineAlignment {
  /** Every line but the last fills the measure. */
  JUSTIFIED,
  /** Lines as full as they get, of natural width. */
  RAGGED,
  /** As few lines as can be, of much the same length, of natural width. */
  BALANCED
}
