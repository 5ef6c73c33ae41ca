package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.form.Rule;

/**
 * A relation of numbers that does not hold, such as a list's sum and its total.
 *
 * @param finding the finding about this relation alone
 * @param basis the source of the relation's rule
 * @param words what does not hold, with the numbers and without the sentence
 */
record BrokenRelation(Diagnostic finding, String basis, String words) {

  /**
   * Creates a relation.
   *
   * @param quote the sentence, in quotation marks
   */
  static BrokenRelation of(RuleContext context, String quote, String words) {
    Rule.Judgement rule = context.rule();
    return new BrokenRelation(context.finding(quote + "：" + words), rule.basis(), words);
  }

  /** Returns a copy with another finding, which is about the same relation. */
  BrokenRelation with(Diagnostic other) {
    return new BrokenRelation(other, basis, words);
  }
}
