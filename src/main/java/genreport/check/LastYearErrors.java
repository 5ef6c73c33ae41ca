package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Hint;
import genreport.diagnostic.Severity;
import genreport.diagnostic.Span;
import genreport.form.Field;
import genreport.form.Rule;
import genreport.report.Figure;
import genreport.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The errors of the report of the year before. It is published and can't be changed, so they are
 * notes, except those about a cell that this year's report is compared with.
 */
public final class LastYearErrors {

  private static final String ADVICE = "上年报告已经公布，这里只作提示，不影响本报告的生成";

  private final Set<String> comparedCells;
  private final List<Span> comparedPlaces;

  private LastYearErrors(Set<String> comparedCells, List<Span> comparedPlaces) {
    this.comparedCells = comparedCells;
    this.comparedPlaces = comparedPlaces;
  }

  /**
   * Returns the errors of last year's report: those about compared cells as they are, the others as
   * notes. Its warnings are left out.
   *
   * @param findings the findings about last year's report
   * @param report this year's report
   */
  public static List<Diagnostic> of(List<Diagnostic> findings, Report report, Report last) {
    Set<String> cells = compared(report);
    List<Span> places =
        cells.stream()
            .map(cell -> Optional.ofNullable(last.figures().get(cell)))
            .flatMap(Optional::stream)
            .filter(figure -> figure.origin() == Figure.Origin.GIVEN)
            .map(Figure::place)
            .toList();
    LastYearErrors errors = new LastYearErrors(cells, places);
    return findings.stream().filter(Diagnostic::isBlocking).map(errors::shown).toList();
  }

  /** Returns the paths of the cells of last year's report that rules compare with this year's. */
  private static Set<String> compared(Report report) {
    Set<String> cells = new TreeSet<>();
    for (Rule rule : report.form().rules()) {
      if (rule instanceof Rule.Stock stock) {
        stock.rows().forEach(row -> cells.add(row + "." + stock.stock()));
      } else if (rule instanceof Rule.Carried carried
          && report.form().field(carried.row()).orElse(null) instanceof Field.Row row) {
        row.columns().forEach(column -> cells.add(carried.last() + "." + column.key()));
      }
    }
    return cells;
  }

  private Diagnostic shown(Diagnostic error) {
    if (error.severity() == Severity.FAILURE || isCompared(error)) {
      return error;
    }
    List<Hint> hints =
        error.hints().stream()
            .filter(hint -> hint.kind() == Hint.Kind.BASIS)
            .collect(Collectors.toCollection(ArrayList::new));
    hints.add(new Hint(Hint.Kind.ADVICE, ADVICE));
    return new Diagnostic(
        Severity.NOTE,
        error.rule(),
        "上年报告：" + error.message(),
        error.places(),
        error.cells(),
        hints);
  }

  private boolean isCompared(Diagnostic error) {
    return error.cells().stream().anyMatch(cell -> comparedCells.contains(cell.path()))
        || error.places().stream().anyMatch(this::overlapsCompared);
  }

  private boolean overlapsCompared(Span place) {
    return comparedPlaces.stream()
        .anyMatch(cell -> cell.start() < place.end() && place.start() < cell.end());
  }
}
