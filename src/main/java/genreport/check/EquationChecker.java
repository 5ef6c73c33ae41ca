package genreport.check;

import genreport.diagnostic.CellValue;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import genreport.form.Cells;
import genreport.form.Field;
import genreport.form.Rule;
import genreport.report.Decimal;
import genreport.report.Figure;
import genreport.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks a form's equations. A finding shows both sides with their numbers and the difference. */
final class EquationChecker {

  /**
   * The greatest number of cells of a side that is shown with its zeros. A longer side is shown
   * without them.
   */
  private static final int SHOWN_WHOLE = 4;

  /**
   * The greatest number of figures of a left side whose places come before those of the right side.
   */
  private static final int MOST_BEFORE_TOTAL = 8;

  /** The advice where no value can be named. */
  static final String CHECK_ALL = "逐项核对以上各数";

  private final Report report;

  EquationChecker(Report report) {
    this.report = report;
  }

  /**
   * An equation that does not hold.
   *
   * @param where the row or column, as messages call it
   * @param finding the finding without advice
   * @param advice the advice if the other equations of the table are ignored
   * @param solution the change that the advice names, if it names one
   * @param difference the absolute difference of its sides
   */
  record Violation(
      Rule.Equation equation,
      String where,
      Diagnostic finding,
      String advice,
      Optional<Correction> solution,
      Decimal difference) {

    /** Returns a copy with another finding about the same row or column. */
    Violation with(Diagnostic other) {
      return new Violation(equation, where, other, advice, solution, difference);
    }

    /** Returns what is the same for an equation of one row or column, whatever its numbers are. */
    String place() {
      return equation.id() + " " + where;
    }
  }

  /** A cell and the value with which equations hold. */
  record Correction(String path, Decimal value) {}

  /** Returns the rows or columns in which an equation doesn't hold. */
  List<Violation> check(Rule.Equation equation) {
    List<Violation> violations = new ArrayList<>();
    for (Instance instance : broken(equation)) {
      violations.add(violation(instance));
    }
    return violations;
  }

  /** Returns whether an equation holds in every row or column. */
  boolean holds(Rule.Equation equation) {
    return broken(equation).isEmpty();
  }

  private List<Instance> broken(Rule.Equation equation) {
    Cells cells = Cells.of(report.form().fields(), equation);
    List<Instance> broken = new ArrayList<>();
    if (equation.over() == Rule.Over.ROWS) {
      for (Field.Row row : cells.rows()) {
        broken(equation, row.path(), "", term -> cells.paths(List.of(term), row))
            .ifPresent(broken::add);
      }
    } else {
      for (Field.Figure column : cells.rows().get(0).columns()) {
        broken(equation, "", column.label(), term -> cells.paths(List.of(term), column.key()))
            .ifPresent(broken::add);
      }
    }
    return broken;
  }

  /**
   * Returns the equation of a row or column if it does not hold. An equation with a figure that is
   * no count can't be checked; that figure has its own finding.
   */
  private Optional<Instance> broken(
      Rule.Equation equation, String row, String column, Function<Rule.Term, List<String>> paths) {
    Optional<Side> left = side(equation.left(), paths);
    Optional<Side> right = side(equation.right(), paths);
    return left.isPresent() && right.isPresent()
        ? Optional.of(new Instance(equation, row, column, left.get(), right.get()))
            .filter(instance -> instance.isGiven() && instance.difference().signum() != 0)
        : Optional.empty();
  }

  /** Returns a side with its sums; empty if one of its figures is no count. */
  private Optional<Side> side(List<Rule.Term> terms, Function<Rule.Term, List<String>> paths) {
    List<Sum> sums = new ArrayList<>();
    for (Rule.Term term : terms) {
      List<String> cells = paths.apply(term);
      List<Figure> figures = cells.stream().map(report::figure).toList();
      if (!figures.stream().allMatch(EquationChecker::isCount)) {
        return Optional.empty();
      }
      sums.add(new Sum(term.as(), cells, figures, Figure.sum(figures).orElseThrow()));
    }
    return Optional.of(new Side(sums, Decimal.sum(sums.stream().map(Sum::value).toList())));
  }

  private static boolean isCount(Figure figure) {
    Optional<Decimal> value = figure.value();
    return value.isPresent() && value.get().signum() >= 0 && value.get().isWhole();
  }

  /**
   * An equation of one row or one column.
   *
   * @param row path of the row, empty for a column's
   * @param column label of the column, empty for a row's
   */
  private record Instance(
      Rule.Equation equation, String row, String column, Side left, Side right) {

    boolean isGiven() {
      return figures().anyMatch(figure -> figure.origin() == Figure.Origin.GIVEN);
    }

    Decimal difference() {
      return left.total().minus(right.total()).abs();
    }

    Stream<Figure> figures() {
      return Stream.concat(left.figures(), right.figures());
    }

    Stream<String> paths() {
      return Stream.concat(left.sums().stream(), right.sums().stream())
          .flatMap(sum -> sum.paths().stream());
    }
  }

  /** A side of an equation: the sums of its terms and their total. */
  private record Side(List<Sum> sums, Decimal total) {

    Stream<Figure> figures() {
      return sums.stream().flatMap(sum -> sum.figures().stream());
    }
  }

  /** A term with its figures, all of which are numbers, and their sum. */
  private record Sum(String as, List<String> paths, List<Figure> figures, Decimal value) {}

  private Violation violation(Instance instance) {
    Diagnostic finding =
        Diagnostic.error(
            instance.equation().id(),
            where(instance)
                + "："
                + side(instance.left())
                + "≠ "
                + side(instance.right())
                + "，相差 "
                + instance.difference());
    for (Span place : places(instance)) {
      finding = finding.at(place);
    }
    finding = finding.about(cells(instance)).basis(instance.equation().basis());
    Decimal value = solved(instance);
    return new Violation(
        instance.equation(),
        where(instance),
        finding,
        advice(instance, value),
        solution(instance, value),
        instance.difference());
  }

  /** Returns the cells of both sides that are given or not 0. */
  private List<CellValue> cells(Instance instance) {
    return CellValues.of(
        report, instance.paths().filter(path -> counts(report.figure(path))).toList());
  }

  private static boolean counts(Figure figure) {
    return figure.origin() == Figure.Origin.GIVEN || figure.value().orElseThrow().signum() != 0;
  }

  /** Returns a side as names and numbers: 一＋二（72＋1＝73）. */
  private static String side(Side side) {
    List<String> numbers =
        side.figures().map(figure -> figure.value().orElseThrow().toString()).toList();
    if (numbers.size() > SHOWN_WHOLE) {
      numbers = numbers.stream().filter(number -> !number.equals("0")).toList();
    }
    String total = side.total().toString();
    String written =
        numbers.size() > 1 ? String.join("＋", numbers).replace("＋-", "－") + "＝" + total : total;
    String names = side.sums().stream().map(Sum::as).collect(Collectors.joining("＋"));
    return names + "（" + written + "）";
  }

  /**
   * Returns the places of given figures that are not 0, of the left side first unless it has many.
   */
  private static List<Span> places(Instance instance) {
    List<Span> left = placesOf(instance.left().sums());
    List<Span> places = placesOf(instance.right().sums());
    places.addAll(left.size() > MOST_BEFORE_TOTAL ? places.size() : 0, left);
    if (places.isEmpty()) {
      places.add(instance.figures().findFirst().orElseThrow().place());
    }
    return places.stream().distinct().toList();
  }

  private static List<Span> placesOf(List<Sum> sums) {
    List<Span> places = new ArrayList<>();
    for (Sum sum : sums) {
      for (Figure figure : sum.figures()) {
        boolean counts = sum.figures().size() == 1 || figure.value().orElseThrow().signum() != 0;
        if (figure.origin() == Figure.Origin.GIVEN && counts) {
          places.add(figure.place());
        }
      }
    }
    return places;
  }

  private String where(Instance instance) {
    return instance.row().isEmpty() ? instance.column() + "列" : "“" + rowLabel(instance) + "”行";
  }

  /** Returns the value of the equation's term {@code solve} with which it holds. */
  private static Decimal solved(Instance instance) {
    String solve = instance.equation().advice().solve();
    Decimal others =
        Decimal.sum(
            instance.right().sums().stream()
                .filter(sum -> !sum.as().equals(solve))
                .map(Sum::value)
                .toList());
    return instance.left().total().minus(others);
  }

  private static Optional<Correction> solution(Instance instance, Decimal value) {
    String solve = instance.equation().advice().solve();
    return instance.right().sums().stream()
        .filter(sum -> sum.as().equals(solve) && sum.paths().size() == 1 && value.signum() >= 0)
        .map(sum -> new Correction(sum.paths().get(0), value))
        .findFirst();
  }

  private String advice(Instance instance, Decimal value) {
    Rule.Advice advice = instance.equation().advice();
    if (value.signum() < 0) {
      return CHECK_ALL;
    }
    return advice
        .text()
        .replace("{row}", rowLabel(instance))
        .replace("{column}", instance.column())
        .replace("{value}", value.toString());
  }

  /** Returns the label of a row after those of its groups; empty for a column's equation. */
  private String rowLabel(Instance instance) {
    return instance.row().isEmpty() ? "" : Labels.of(report.form(), instance.row());
  }
}
