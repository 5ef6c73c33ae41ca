package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.form.Rule;
import genreport.report.Report;
import java.util.List;
import java.util.Optional;

/**
 * A report under one rule.
 *
 * @param lastYear last year's report where it is known
 */
record Inspection(Report report, Optional<Report> lastYear, Rule.Judgement rule) {

  /** The narrative that the rule concerns, in the form's order. */
  List<Section> sections() {
    return sections(report);
  }

  /** The narrative of another year's report that the rule concerns. */
  List<Section> sections(Report other) {
    return other.prose().entrySet().stream()
        .filter(prose -> rule.in().isEmpty() || rule.in().contains(prose.getKey()))
        .map(prose -> new Section(prose.getKey(), prose.getValue()))
        .toList();
  }

  /** All narrative, also what the rule does not concern. */
  List<Section> allSections() {
    return report.prose().entrySet().stream()
        .map(prose -> new Section(prose.getKey(), prose.getValue()))
        .toList();
  }

  /** The report's year as four digits; absent when the file has none. */
  Optional<String> year() {
    return report.entry("年度").filter(year -> year.matches("[1-9][0-9]{3}"));
  }

  /** A warning of this rule, with its basis. */
  Diagnostic finding(String message) {
    return Diagnostic.warning(rule.id(), message).basis(rule.basis());
  }
}
