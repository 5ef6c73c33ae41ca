package genreport.source;

import genreport.diagnostic.Diagnostic;

/** What {@link SlipFinder} found, and what it does to the reading of the file. */
record Slip(Diagnostic diagnostic, Effect effect) {

  /** What YAML makes of the mistake. */
  enum Effect {
    /** A syntax error, always: where there is none, the doctor was wrong. */
    BREAKS,
    /** A syntax error, or valid YAML that says something else: it depends on what surrounds it. */
    MAY_BREAK,
    /** Valid YAML that says something else. */
    MISLEADS
  }

  int line() {
    return diagnostic.places().get(0).line();
  }

  /** Whether a syntax error on this line may be a consequence of the mistake. */
  boolean explains(int syntaxErrorLine) {
    return line() == syntaxErrorLine || (effect != Effect.MISLEADS && line() < syntaxErrorLine);
  }
}
