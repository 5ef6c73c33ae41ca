package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import java.util.List;
import java.util.Set;

/** A rule about the narrative. */
interface NarrativeRule {

  /** Checks a report alone or, if the rule needs last year's, against that. */
  List<Diagnostic> check(RuleContext context);

  /** Returns the names of the words that the rule must have in {@code rules.yaml}. */
  default Set<String> words() {
    return Set.of();
  }

  /** Checks what else the rule compares with last year's report. */
  default List<Diagnostic> compare(RuleContext context) {
    return List.of();
  }

  /** Returns whether the rule does nothing but compare the report with last year's. */
  default boolean needsLastYear() {
    return false;
  }
}
