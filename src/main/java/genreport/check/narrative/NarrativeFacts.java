package genreport.check.narrative;

import genreport.report.Report;
import java.util.List;

/** A report's sections, table numbers and claims, made once for all rules. */
final class NarrativeFacts {

  private final Report report;
  private final List<Section> sections;
  private final TableNumbers tables;

  NarrativeFacts(Report report) {
    this.report = report;
    this.tables = new TableNumbers(report);
    this.sections =
        report.prose().entrySet().stream()
            .map(prose -> Section.of(prose.getKey(), prose.getValue()))
            .toList();
  }

  Report report() {
    return report;
  }

  /** Returns all sections, in the form's order. */
  List<Section> sections() {
    return sections;
  }

  TableNumbers tables() {
    return tables;
  }
}
