package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.form.Rule;
import genreport.report.CharKind;
import genreport.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A report under one rule.
 *
 * @param lastYear that of last year's report where it is known
 */
record Inspection(Evidence evidence, Optional<Evidence> lastYear, Rule.Judgement rule) {

  private static final int YEAR_DIGITS = 4;

  Report report() {
    return evidence.report();
  }

  /** The narrative that the rule concerns, in the form's order. */
  List<Section> sections() {
    return sections(evidence);
  }

  /** The narrative of another year's report that the rule concerns. */
  List<Section> sections(Evidence other) {
    List<Section> sections = new ArrayList<>();
    for (Section section : other.sections()) {
      if (rule.in().isEmpty() || rule.in().contains(section.path())) {
        sections.add(section);
      }
    }
    return sections;
  }

  /** All narrative, also what the rule does not concern. */
  List<Section> allSections() {
    return evidence.sections();
  }

  /** The report's year as four digits; absent when the file has none. */
  Optional<String> year() {
    Optional<String> year = report().entry("年度");
    return year.isPresent() && isYear(year.get()) ? year : Optional.empty();
  }

  private static boolean isYear(String text) {
    return text.length() == YEAR_DIGITS
        && CharKind.digitsEnd(text, 0) == YEAR_DIGITS
        && text.charAt(0) != '0';
  }

  /** A warning of this rule, with its basis. */
  Diagnostic finding(String message) {
    return Diagnostic.warning(rule.id(), message).basis(rule.basis());
  }
}
