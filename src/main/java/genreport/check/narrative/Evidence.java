package genreport.check.narrative;

import genreport.report.Report;
import java.util.List;
import java.util.Optional;

/** What a report says in words and in figures; what several rules look at is made once. */
final class Evidence {

  private final Report report;
  private final List<Section> sections;
  private final TableNumbers tables;
  private Optional<List<Claim>> claims = Optional.empty();

  Evidence(Report report) {
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

  /** All narrative, in the form's order. */
  List<Section> sections() {
    return sections;
  }

  TableNumbers tables() {
    return tables;
  }

  /** What the narrative may say about the tables' numbers, the most particular first. */
  List<Claim> claims() {
    List<Claim> known = claims.orElseGet(() -> Claims.of(tables));
    claims = Optional.of(known);
    return known;
  }
}
