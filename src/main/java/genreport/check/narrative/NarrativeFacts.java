package genreport.check.narrative;

import genreport.report.Report;
import java.util.List;
import java.util.Optional;

/** A report's sections, table numbers and claims, made once for all rules. */
final class NarrativeFacts {

  private final Report report;
  private final List<Section> sections;
  private final TableNumbers tables;
  private Optional<List<Claim>> claims = Optional.empty();

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

  /** Returns the claims that the narrative may make about the tables, the most specific first. */
  List<Claim> claims() {
    List<Claim> known = claims.orElseGet(() -> Claims.of(tables));
    claims = Optional.of(known);
    return known;
  }
}
