package genreport.typeset.line;

/** How the lines of a paragraph fill the measure. */
public enum LineAlignment {
  /** Stretches or shrinks every line except the last to the measure. */
  JUSTIFIED,
  /** Fills each line as far as possible, with natural gaps. */
  RAGGED,
  /** Makes the fewest lines, of similar length, with natural gaps. */
  BALANCED
}
