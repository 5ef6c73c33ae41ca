package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import genreport.form.Field;
import genreport.form.Rule;
import genreport.report.Figure;
import genreport.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for the one cell whose change would make all equations of a table hold, which is the likely
 * slip. Each cell that a broken equation names is tried with its value changed by each difference;
 * where more than one would do, none is named.
 */
final class CureFinder {

  /** So many trials are made at most; a table with more faults than that has no single cure. */
  private static final int MOST_TRIALS = 120;

  private final Report report;
  private final List<Rule.Equation> equations;

  /**
   * @param equations those of one table
   */
  CureFinder(Report report, List<Rule.Equation> equations) {
    this.report = report;
    this.equations = equations;
  }

  /** A cell with the value that it should have. */
  private record Cure(String path, BigDecimal value) {}

  /** The findings of the broken equations, with the cure as advice if there is one. */
  List<Diagnostic> advise(List<EquationChecker.Violation> violations) {
    List<Diagnostic> findings =
        violations.stream().map(EquationChecker.Violation::finding).toList();
    return cure(violations)
        .map(cure -> findings.stream().map(finding -> finding.advice(said(cure))).toList())
        .orElse(findings);
  }

  private Optional<Cure> cure(List<EquationChecker.Violation> violations) {
    Set<Span> places = new HashSet<>();
    Set<BigDecimal> differences = new HashSet<>();
    for (EquationChecker.Violation violation : violations) {
      places.addAll(violation.finding().places());
      differences.add(violation.difference());
    }
    if (places.size() * differences.size() * 2 > MOST_TRIALS) {
      return Optional.empty();
    }
    List<Cure> cures = new ArrayList<>();
    for (Map.Entry<String, Figure> entry : report.figures().entrySet()) {
      Figure figure = entry.getValue();
      if (figure.origin() == Figure.Origin.GIVEN && places.contains(figure.place())) {
        for (BigDecimal difference : differences) {
          tryCure(entry.getKey(), figure.value().orElseThrow().add(difference), cures);
          tryCure(entry.getKey(), figure.value().orElseThrow().subtract(difference), cures);
        }
      }
    }
    return cures.size() == 1 ? Optional.of(cures.get(0)) : Optional.empty();
  }

  private void tryCure(String path, BigDecimal value, List<Cure> cures) {
    if (value.signum() >= 0) {
      EquationChecker checker = new EquationChecker(report.with(path, value));
      if (equations.stream().allMatch(equation -> checker.check(equation).isEmpty())) {
        cures.add(new Cure(path, value));
      }
    }
  }

  private String said(Cure cure) {
    Figure figure = report.figure(cure.path());
    String row = cure.path().substring(0, cure.path().lastIndexOf('.'));
    return "如果只错了一处，应是第 "
        + figure.place().line()
        + " 行“"
        + Labels.of(report.form(), row)
        + "”的“"
        + report.form().field(cure.path()).map(Field::label).orElse("")
        + "”：由 "
        + figure.printed()
        + " 改为 "
        + cure.value().toPlainString()
        + "，本表各项关系就全部相符";
  }
}
