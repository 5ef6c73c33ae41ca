package genreport.source.slips;

import genreport.diagnostic.Diagnostic;

/** What {@link SlipFinder} found, and what it does to the reading of the file. */
public record Slip(Diagnostic diagnostic, Effect effect) {

  /** What YAML makes of the mistake. */
  public enum Effect {
    /** A syntax error, always: where there is none, the finding is wrong. */
    BREAKS,
    /** A syntax error, or valid YAML that says something else: it depends on what surrounds it. */
    MAY_BREAK,
    /** Valid YAML that says something else. */
    MISLEADS
  }

  /** Returns the line of the mistake, from 1. */
  public int line() {
    return diagnostic.places().get(0).line();
  }

  /** Whether a syntax error on this line may be a consequence of the mistake. */
  public boolean explains(int syntaxErrorLine) {
    return line() == syntaxErrorLine || (effect != Effect.MISLEADS && line() < syntaxErrorLine);
  }
}
