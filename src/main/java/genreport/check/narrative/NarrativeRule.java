package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import java.util.List;
import java.util.Set;

/** A rule about the narrative. */
interface NarrativeRule {

  List<Diagnostic> check(RuleContext context);

  /** Returns the names of the words that the rule must have in {@code rules.yaml}. */
  default Set<String> words() {
    return Set.of();
  }

  /** Returns whether the rule compares the report with last year's. */
  default boolean needsLastYear() {
    return false;
  }
}
