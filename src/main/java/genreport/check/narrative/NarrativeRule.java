package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import java.util.List;

/** One rule about what is written. */
interface NarrativeRule {

  List<Diagnostic> check(Inspection inspection);

  /** Whether it compares two years' reports, and so needs last year's. */
  default boolean needsLastYear() {
    return false;
  }
}
