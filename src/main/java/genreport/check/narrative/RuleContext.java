package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.form.Rule;
import genreport.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The report and the rule by which it is checked.
 *
 * @param lastYear the facts of last year's report, if it is known
 */
record RuleContext(NarrativeFacts facts, Optional<NarrativeFacts> lastYear, Rule.Judgement rule) {

  private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");

  Report report() {
    return facts.report();
  }

  /** Returns the sections that the rule applies to, in the form's order. */
  List<Section> sections() {
    return sections(facts);
  }

  /** Returns the sections of another year's report that the rule applies to. */
  List<Section> sections(NarrativeFacts other) {
    return other.sections().stream()
        .filter(section -> rule.in().isEmpty() || rule.in().contains(section.path()))
        .toList();
  }

  /** Returns all sections, including those that the rule doesn't apply to. */
  List<Section> allSections() {
    return facts.sections();
  }

  /** Returns words of the rule; empty if its form has none of that name. */
  List<String> words(String name) {
    return rule.words().getOrDefault(name, List.of());
  }

  /** Returns whether a section is one of those that the rule names. */
  boolean isNamed(String name, Section section) {
    return words(name).contains(section.path());
  }

  /** Returns the report's year as four digits; empty if the file has none. */
  Optional<String> year() {
    return report().entry("年度").filter(year -> YEAR.matcher(year).matches());
  }

  /** Returns a warning with the rule's id and basis. */
  Diagnostic finding(String message) {
    return Diagnostic.warning(rule.id(), message).basis(rule.basis());
  }
}
