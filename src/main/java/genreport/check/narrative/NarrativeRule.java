package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import java.util.List;

/** A rule about the narrative. */
interface NarrativeRule {

  /** Checks a report alone or, if the rule needs last year's, against that. */
  List<Diagnostic> check(RuleContext context);

  /** Checks what else the rule compares with last year's report. */
  default List<Diagnostic> compare(RuleContext context) {
    return List.of();
  }

  /** Returns whether the rule does nothing but compare the report with last year's. */
  default boolean needsLastYear() {
    return false;
  }
}
