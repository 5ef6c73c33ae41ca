package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import java.util.List;

/** A rule about the narrative. */
interface NarrativeRule {

  List<Diagnostic> check(RuleContext context);

  /** Returns whether the rule compares the report with last year's. */
  default boolean needsLastYear() {
    return false;
  }
}
