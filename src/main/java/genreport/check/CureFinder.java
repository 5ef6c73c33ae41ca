package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import genreport.form.Cells;
import genreport.form.Field;
import genreport.form.Rule;
import genreport.report.Decimal;
import genreport.report.Figure;
import genreport.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks for the one cell whose change would make all equations of a table hold, which is the likely
 * slip: each that is given or left out is tried with its value changed by the difference, and the
 * few that would do are named. Where none would, the totals that were written by hand may be the
 * slip, or two cells may have each other's value.
 */
final class CureFinder {

  /** Of more cells than this none is the likely one. */
  private static final int MOST_NAMED = 3;

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
  private record Cure(String path, Decimal value) {}

  /**
   * The findings of the broken equations with their advice. Where one cure mends the whole table,
   * it takes the place of what each equation would have changed for itself.
   *
   * @param violations not empty
   */
  List<Diagnostic> advise(List<EquationChecker.Violation> violations) {
    List<Cure> cures = cures(violations);
    if (cures.size() == 1) {
      String advice = "如果只错了一处，应是" + said(cures.get(0)) + "，本表各项关系就全部相符";
      Span place = report.figure(cures.get(0).path()).place();
      return violations.stream().map(each -> with(place, each.finding()).advice(advice)).toList();
    }
    Optional<Rule.Equation> totals =
        cures.isEmpty() ? handWrittenTotals(violations) : Optional.empty();
    Optional<String> exchanged =
        cures.isEmpty() && totals.isEmpty() ? exchanged(violations) : Optional.empty();
    return violations.stream()
        .map(each -> advised(each, cures, totals))
        .map(finding -> exchanged.map(finding::advice).orElse(finding))
        .toList();
  }

  /** Two cells of one row or column that may have each other's value. */
  private Optional<String> exchanged(List<EquationChecker.Violation> violations) {
    Set<Decimal> differences =
        violations.stream().map(v -> v.difference().stripped()).collect(Collectors.toSet());
    List<String> cells = cells();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < cells.size() && differences.size() == 1; i++) {
      for (String other : cells.subList(i + 1, cells.size())) {
        if (isLikelyPair(cells.get(i), other, differences) && holdsExchanged(cells.get(i), other)) {
          pairs.add(named(cells.get(i)) + "与" + named(other));
        }
      }
    }
    return pairs.isEmpty() || pairs.size() > MOST_NAMED
        ? Optional.empty()
        : Optional.of("可能是两个数填颠倒了：" + String.join("；或者", pairs) + "，对调后本表各项关系就全部相符");
  }

  private boolean isLikelyPair(String one, String other, Set<Decimal> differences) {
    boolean sameRow = row(one).equals(row(other));
    boolean sameColumn =
        one.substring(one.lastIndexOf('.')).equals(other.substring(other.lastIndexOf('.')));
    Decimal difference = value(one).minus(value(other)).abs().stripped();
    return (sameRow || sameColumn) && differences.contains(difference);
  }

  private boolean holdsExchanged(String one, String other) {
    Report changed = report.with(one, value(other)).with(other, value(one));
    return holds(changed, Set.copyOf(equations));
  }

  private Decimal value(String cell) {
    return report.figure(cell).value().orElseThrow();
  }

  private static String row(String cell) {
    return cell.substring(0, cell.lastIndexOf('.'));
  }

  private String named(String cell) {
    Figure figure = report.figure(cell);
    return "第 "
        + figure.place().line()
        + " 行“"
        + Labels.of(report.form(), row(cell))
        + "”的“"
        + report.form().field(cell).map(Field::label).orElse("")
        + "”（"
        + figure.printed()
        + "）";
  }

  private Diagnostic advised(
      EquationChecker.Violation violation, List<Cure> cures, Optional<Rule.Equation> totals) {
    boolean follows = totals.filter(wrong -> !wrong.equals(violation.equation())).isPresent();
    Diagnostic finding =
        follows ? violation.finding() : violation.finding().advice(violation.advice());
    if (totals.isPresent()) {
      boolean row = totals.get().over() == Rule.Over.COLUMNS;
      String written = row ? "“" + totals.get().total() + "”这一行" : "各行的" + totals.get().total();
      return finding.advice("明细各数没有错的，把" + written + "删去，由程序计算，本表各项关系就全部相符");
    }
    return cures.isEmpty() || cures.size() > MOST_NAMED
        ? finding
        : finding.advice(
            "如果只错了一处，应是这 "
                + cures.size()
                + " 处中的一处："
                + cures.stream().map(this::said).collect(Collectors.joining("；")));
  }

  /** In no equation a cell counts twice, so that one slip makes the same difference in all. */
  private List<Cure> cures(List<EquationChecker.Violation> violations) {
    List<Decimal> differences =
        violations.stream().map(violation -> violation.difference().stripped()).distinct().toList();
    if (differences.size() > 1) {
      return List.of();
    }
    Set<Rule.Equation> brokenFirst = new LinkedHashSet<>();
    violations.forEach(violation -> brokenFirst.add(violation.equation()));
    brokenFirst.addAll(equations);
    List<Cure> cures = new ArrayList<>();
    for (String cell : cells()) {
      Decimal now = report.figure(cell).value().orElseThrow();
      for (Decimal value : List.of(now.plus(differences.get(0)), now.minus(differences.get(0)))) {
        if (value.signum() >= 0 && holds(report.with(cell, value), brokenFirst)) {
          cures.add(new Cure(cell, value));
        }
      }
    }
    return cures;
  }

  private List<String> cells() {
    String table = equations.get(0).in() + ".";
    return report.figures().entrySet().stream()
        .filter(cell -> cell.getKey().startsWith(table))
        .filter(cell -> cell.getValue().origin() != Figure.Origin.COMPUTED)
        .filter(cell -> cell.getValue().value().isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean holds(Report changed, Set<Rule.Equation> equations) {
    EquationChecker checker = new EquationChecker(changed);
    return equations.stream().allMatch(checker::holds);
  }

  /** With the place of the cell that is wrong: of cells that are 0 few are among the places. */
  private static Diagnostic with(Span place, Diagnostic finding) {
    return finding.places().contains(place) ? finding : finding.at(place);
  }

  private String said(Cure cure) {
    Figure figure = report.figure(cure.path());
    String row = row(cure.path());
    boolean given = figure.origin() == Figure.Origin.GIVEN;
    return (given ? "第 " + figure.place().line() + " 行" : "没有写的")
        + "“"
        + Labels.of(report.form(), row)
        + "”的“"
        + report.form().field(cure.path()).map(Field::label).orElse("")
        + "”："
        + (given ? "由 " + figure.printed() + " 改为 " : "应为 ")
        + cure.value();
  }

  /** The totals that are wrong in themselves and break other equations too, such as a row of 0. */
  private Optional<Rule.Equation> handWrittenTotals(List<EquationChecker.Violation> violations) {
    Set<Rule.Equation> broken = new LinkedHashSet<>();
    violations.forEach(violation -> broken.add(violation.equation()));
    return broken.stream()
        .filter(equation -> broken.size() > 1 && !equation.total().isEmpty())
        .filter(equation -> holds(withoutTotals(equation), Set.copyOf(equations)))
        .findFirst();
  }

  private Report withoutTotals(Rule.Equation equation) {
    return report.without(Cells.of(report.form().fields(), equation).totals(equation));
  }
}
