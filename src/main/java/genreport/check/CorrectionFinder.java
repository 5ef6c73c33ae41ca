package genreport.check;

import genreport.check.EquationChecker.Correction;
import genreport.check.EquationChecker.Violation;
import genreport.diagnostic.CellValue;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Hint;
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
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Adds advice to the findings about a table's equations. The most likely mistake is a single cell
 * whose change makes all equations of the table hold. The class tries each cell, given or left out,
 * with its value changed by the difference, and the advice names the few cells that fit. If there
 * is none, the totals that were written by hand may be wrong, or two cells may be exchanged.
 */
final class CorrectionFinder {

  /** The greatest number of possible cells that are named. If there are more, none is named. */
  private static final int MOST_NAMED = 3;

  /**
   * The greatest number of distinct differences. More of them mean more mistakes than can be
   * distinguished.
   */
  private static final int MOST_DIFFERENCES = 4;

  private final Report report;
  private final List<Rule.Equation> equations;

  /**
   * @param equations all equations of one table
   */
  CorrectionFinder(Report report, List<Rule.Equation> equations) {
    this.report = report;
    this.equations = equations;
  }

  /**
   * Returns the findings of the broken equations with their advice. If one change corrects the
   * whole table, it replaces the advice of each equation. If it corrects only a part, it precedes
   * that advice.
   *
   * @param violations not empty
   */
  List<Diagnostic> advise(List<Violation> violations) {
    List<Correction> corrections = corrections(violations);
    if (corrections.size() == 1) {
      String advice = "如果只错了一处，应是" + described(corrections.get(0)) + "，本表各项关系就全部相符";
      Span place = report.figure(corrections.get(0).path()).place();
      CellValue cure = cell(corrections.get(0));
      return violations.stream()
          .map(each -> with(place, each.finding()).advice(advice, cure))
          .toList();
    }
    Optional<Rule.Equation> totals =
        corrections.isEmpty() ? handWrittenTotals(violations) : Optional.empty();
    Optional<String> exchanged =
        corrections.isEmpty() && totals.isEmpty() ? exchanged(violations) : Optional.empty();
    List<Partial> partial =
        corrections.isEmpty() && totals.isEmpty() && exchanged.isEmpty()
            ? partial(violations)
            : List.of();
    return violations.stream()
        .map(each -> partial(each, partial, violations.size()))
        .map(each -> advised(works(each, violations) ? each : undecided(each), corrections, totals))
        .map(finding -> exchanged.map(finding::advice).orElse(finding))
        .toList();
  }

  /** A change that makes at least two of the broken equations hold and breaks none. */
  private record Partial(Correction correction, int mended) {}

  /** Returns the possible changes of given cells that occur in more than one broken equation. */
  private List<Partial> partial(List<Violation> violations) {
    Set<Decimal> differences =
        violations.stream().map(v -> v.difference().stripped()).collect(Collectors.toSet());
    List<Partial> partial = new ArrayList<>();
    if (differences.size() > MOST_DIFFERENCES) {
      return partial;
    }
    for (String cell : cells()) {
      if (violations.stream().filter(violation -> isIn(cell, violation)).count() < 2) {
        continue;
      }
      for (Decimal difference : differences) {
        for (Decimal value : List.of(value(cell).plus(difference), value(cell).minus(difference))) {
          int mended = violations.size() - broken(report.with(cell, value));
          if (value.signum() >= 0 && mended > 1) {
            partial.add(new Partial(new Correction(cell, value), mended));
          }
        }
      }
    }
    return partial;
  }

  private int broken(Report changed) {
    EquationChecker checker = new EquationChecker(changed);
    return equations.stream().mapToInt(equation -> checker.check(equation).size()).sum();
  }

  private static boolean isIn(String cell, Violation violation) {
    return violation.finding().cells().stream().anyMatch(value -> value.path().equals(cell));
  }

  /** Puts the cells that explain most of the broken equations before any other advice. */
  private Violation partial(Violation violation, List<Partial> partial, int all) {
    List<Partial> here =
        partial.stream().filter(each -> isIn(each.correction().path(), violation)).toList();
    int most = here.stream().mapToInt(Partial::mended).max().orElse(0);
    List<String> named =
        here.stream()
            .filter(each -> each.mended() == most)
            .map(each -> described(each.correction()))
            .toList();
    if (named.isEmpty() || named.size() > MOST_NAMED) {
      return violation;
    }
    String which = named.size() == 1 ? "" : "这 " + named.size() + " 处中的一处：";
    String advice =
        "先核对" + which + String.join("；", named) + "，本表 " + all + " 处不相符就有 " + most + " 处相符";
    return violation.with(violation.finding().advice(advice));
  }

  /** Returns advice about two cells of one row or column whose values may be exchanged. */
  private Optional<String> exchanged(List<Violation> violations) {
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

  /** Returns whether an equation's own advice ends its finding and makes no new one. */
  private boolean works(Violation violation, List<Violation> violations) {
    if (violation.solution().isEmpty()) {
      return true;
    }
    Correction solution = violation.solution().get();
    EquationChecker changed = new EquationChecker(report.with(solution.path(), solution.value()));
    Set<String> before = places(violations);
    before.remove(violation.place());
    return equations.stream()
        .allMatch(equation -> before.containsAll(places(changed.check(equation))));
  }

  private static Set<String> places(List<Violation> violations) {
    return violations.stream().map(Violation::place).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns a violation without the value that its own equation asks for. */
  private static Violation undecided(Violation violation) {
    return new Violation(
        violation.equation(),
        violation.where(),
        violation.finding(),
        EquationChecker.CHECK_ALL,
        Optional.empty(),
        violation.difference());
  }

  private Diagnostic advised(
      Violation violation, List<Correction> corrections, Optional<Rule.Equation> totals) {
    boolean follows = totals.filter(wrong -> !wrong.equals(violation.equation())).isPresent();
    boolean named = !violation.finding().hints(Hint.Kind.ADVICE).isEmpty();
    boolean undecided = violation.advice().equals(EquationChecker.CHECK_ALL);
    boolean other = totals.isPresent() || named;
    Diagnostic finding =
        follows || (undecided && other)
            ? violation.finding()
            : violation.finding().advice(violation.advice());
    if (totals.isPresent()) {
      boolean row = totals.get().over() == Rule.Over.COLUMNS;
      String written = row ? "“" + totals.get().total() + "”这一行" : "各行的" + totals.get().total();
      return finding.advice("明细各数没有错的，把" + written + "删去，由程序计算，本表各项关系就全部相符");
    }
    if (corrections.isEmpty() || corrections.size() > MOST_NAMED) {
      return finding;
    }
    Diagnostic placed = finding;
    for (Correction correction : corrections) {
      Figure figure = report.figure(correction.path());
      placed = figure.origin() == Figure.Origin.GIVEN ? with(figure.place(), placed) : placed;
    }
    return placed.advice(
        "如果只错了一处，应是这 "
            + corrections.size()
            + " 处中的一处："
            + corrections.stream().map(this::described).collect(Collectors.joining("；")));
  }

  /**
   * Returns the possible changes. No equation counts a cell twice, so one mistake causes the same
   * difference in all of its equations.
   */
  private List<Correction> corrections(List<Violation> violations) {
    List<Decimal> differences =
        violations.stream().map(violation -> violation.difference().stripped()).distinct().toList();
    if (differences.size() > 1) {
      return List.of();
    }
    Set<Rule.Equation> brokenFirst = new LinkedHashSet<>();
    violations.forEach(violation -> brokenFirst.add(violation.equation()));
    brokenFirst.addAll(equations);
    List<Correction> corrections = new ArrayList<>();
    for (String cell : cells()) {
      Decimal now = report.figure(cell).value().orElseThrow();
      for (Decimal value : List.of(now.plus(differences.get(0)), now.minus(differences.get(0)))) {
        if (value.signum() >= 0 && holds(report.with(cell, value), brokenFirst)) {
          corrections.add(new Correction(cell, value));
        }
      }
    }
    return corrections;
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

  /** Adds the place of the wrong cell, which is not among the places if the cell is 0. */
  private static Diagnostic with(Span place, Diagnostic finding) {
    return finding.places().contains(place) ? finding : finding.at(place);
  }

  private CellValue cell(Correction correction) {
    String path = correction.path();
    return new CellValue(path, Labels.of(report.form(), path), correction.value().toString());
  }

  private String described(Correction correction) {
    Figure figure = report.figure(correction.path());
    String row = row(correction.path());
    boolean given = figure.origin() == Figure.Origin.GIVEN;
    return (given ? "第 " + figure.place().line() + " 行" : "没有写的")
        + "“"
        + Labels.of(report.form(), row)
        + "”的“"
        + report.form().field(correction.path()).map(Field::label).orElse("")
        + "”："
        + (given ? "由 " + figure.printed() + " 改为 " : "应为 ")
        + correction.value();
  }

  /**
   * Returns the equation whose totals are wrong and break other equations too, such as a row of 0.
   */
  private Optional<Rule.Equation> handWrittenTotals(List<Violation> violations) {
    Set<Rule.Equation> broken = new LinkedHashSet<>();
    violations.forEach(violation -> broken.add(violation.equation()));
    boolean several =
        violations.size() > 1
            && violations.stream().noneMatch(violation -> works(violation, violations));
    return broken.stream()
        .filter(equation -> (broken.size() > 1 || several) && !equation.total().isEmpty())
        .filter(equation -> holds(withoutTotals(equation), Set.copyOf(equations)))
        .findFirst();
  }

  private Report withoutTotals(Rule.Equation equation) {
    return report.without(Cells.of(report.form().fields(), equation).totals(equation));
  }
}
