package genreport.source.slips;

import genreport.diagnostic.Diagnostic;

/** A mistake that {@link SlipFinder} found, and its effect on parsing. */
public record Slip(Diagnostic diagnostic, Effect effect) {

  /** The effect of a mistake on parsing. */
  public enum Effect {
    /** Always a syntax error. If the text has no syntax error, the finding is wrong. */
    BREAKS,
    /** A syntax error or valid YAML with another meaning, depending on the surrounding text. */
    MAY_BREAK,
    /** Valid YAML with another meaning. */
    MISLEADS
  }

  /** Returns the line of the mistake, from 1. */
  public int line() {
    return diagnostic.places().get(0).line();
  }

  /** Returns whether a syntax error on this line may follow from the mistake. */
  public boolean explains(int syntaxErrorLine) {
    return line() == syntaxErrorLine || (effect != Effect.MISLEADS && line() < syntaxErrorLine);
  }
}
