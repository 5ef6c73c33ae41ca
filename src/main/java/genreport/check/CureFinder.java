package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.form.Field;
import genreport.form.Rule;
import genreport.report.Figure;
import genreport.report.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for the one cell whose change would make all equations of a table hold, which is the likely
 * slip. Each cell that is given is tried with its value changed by each difference; where more than
 * one would do, none is named.
 */
final class CureFinder {

  /** So many trials are made at most; a table with more faults than that has no single cure. */
  private static final int MOST_TRIALS = 1_000;

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
    Set<BigDecimal> differences = new LinkedHashSet<>();
    violations.forEach(violation -> differences.add(violation.difference()));
    String table = equations.get(0).in() + ".";
    List<String> cells =
        report.figures().entrySet().stream()
            .filter(cell -> cell.getKey().startsWith(table))
            .filter(cell -> cell.getValue().origin() == Figure.Origin.GIVEN)
            .filter(cell -> cell.getValue().value().isPresent())
            .map(Map.Entry::getKey)
            .toList();
    Set<Rule.Equation> brokenFirst = new LinkedHashSet<>();
    violations.forEach(violation -> brokenFirst.add(violation.equation()));
    brokenFirst.addAll(equations);
    List<Cure> cures = new ArrayList<>();
    if (cells.size() * differences.size() * 2 <= MOST_TRIALS) {
      for (String cell : cells) {
        tryCures(cell, differences, brokenFirst, cures);
        if (cures.size() > 1) {
          return Optional.empty();
        }
      }
    }
    return cures.stream().findFirst();
  }

  private void tryCures(
      String cell, Set<BigDecimal> differences, Set<Rule.Equation> equations, List<Cure> cures) {
    BigDecimal now = report.figure(cell).value().orElseThrow();
    for (BigDecimal difference : differences) {
      for (BigDecimal value : List.of(now.add(difference), now.subtract(difference))) {
        if (value.signum() >= 0 && holds(report.with(cell, value), equations)) {
          cures.add(new Cure(cell, value));
        }
      }
    }
  }

  private static boolean holds(Report changed, Set<Rule.Equation> equations) {
    EquationChecker checker = new EquationChecker(changed);
    return equations.stream().allMatch(checker::holds);
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
