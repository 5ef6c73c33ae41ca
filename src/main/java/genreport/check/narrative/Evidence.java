package genreport.check.narrative;

import genreport.report.Prose;
import genreport.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a report says in words and in figures; what several rules look at is made once. */
final class Evidence {

  private final Report report;
  private final List<Section> sections;
  private final TableNumbers tables;
  private Optional<Claims> claims = Optional.empty();

  Evidence(Report report) {
    this.report = report;
    this.tables = new TableNumbers(report);
    List<Section> all = new ArrayList<>();
    for (Map.Entry<String, Prose> prose : report.prose().entrySet()) {
      all.add(Section.of(prose.getKey(), prose.getValue()));
    }
    this.sections = all;
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

  /** What the narrative may say about the tables' numbers. */
  Claims claims() {
    Claims known = claims.isPresent() ? claims.get() : new Claims(tables);
    claims = Optional.of(known);
    return known;
  }
}
