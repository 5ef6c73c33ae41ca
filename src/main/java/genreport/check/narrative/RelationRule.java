package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import java.util.List;

/** A rule about relations of numbers. One wrong number may break several of them. */
interface RelationRule extends NarrativeRule {

  /** Returns the relations of a report that do not hold. */
  List<BrokenRelation> broken(RuleContext context);

  @Override
  default List<Diagnostic> check(RuleContext context) {
    return broken(context).stream().map(BrokenRelation::finding).toList();
  }
}
