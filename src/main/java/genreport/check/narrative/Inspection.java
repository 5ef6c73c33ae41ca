package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.form.Rule;
import genreport.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A report under one rule.
 *
 * @param lastYear that of last year's report where it is known
 */
record Inspection(Evidence evidence, Optional<Evidence> lastYear, Rule.Judgement rule) {

  private static final Pattern YEAR = Pattern.compile("[1-9][0-9]{3}");

  Report report() {
    return evidence.report();
  }

  /** The narrative that the rule concerns, in the form's order. */
  List<Section> sections() {
    return sections(evidence);
  }

  /** The narrative of another year's report that the rule concerns. */
  List<Section> sections(Evidence other) {
    return other.sections().stream()
        .filter(section -> rule.in().isEmpty() || rule.in().contains(section.path()))
        .toList();
  }

  /** All narrative, also what the rule does not concern. */
  List<Section> allSections() {
    return evidence.sections();
  }

  /** The report's year as four digits; absent when the file has none. */
  Optional<String> year() {
    return report().entry("年度").filter(year -> YEAR.matcher(year).matches());
  }

  /** A warning of this rule, with its basis. */
  Diagnostic finding(String message) {
    return Diagnostic.warning(rule.id(), message).basis(rule.basis());
  }
}
