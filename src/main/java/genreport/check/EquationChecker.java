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

/** Checks a form's equations: both sides are summed, and written out when they differ. */
final class EquationChecker {

  /** A side of more cells than this shows those that are not 0. */
  private static final int SHOWN_WHOLE = 4;

  /** A sum of more figures than this stands behind its total. */
  private static final int MOST_BEFORE_TOTAL = 8;

  private final Report report;

  EquationChecker(Report report) {
    this.report = report;
  }

  /**
   * An equation that doesn't hold.
   *
   * @param finding without advice
   * @param advice what to do when nothing is known of the table's other equations
   * @param difference of its sides, positive
   */
  record Violation(Rule.Equation equation, Diagnostic finding, String advice, Decimal difference) {}

  List<Violation> check(Rule.Equation equation) {
    List<Violation> violations = new ArrayList<>();
    for (Instance instance : broken(equation)) {
      violations.add(violation(instance));
    }
    return violations;
  }

  /** Whether an equation holds in every row or column. */
  boolean holds(Rule.Equation equation) {
    return broken(equation).isEmpty();
  }

  /** The rows or columns in which an equation doesn't hold. */
  private List<Instance> broken(Rule.Equation equation) {
    Cells cells = Cells.of(report.form().fields(), equation);
    List<Instance> broken = new ArrayList<>();
    if (equation.over() == Rule.Over.ROWS) {
      for (Field.Row row : cells.rows()) {
        if (differ(cells.paths(equation.left(), row), cells.paths(equation.right(), row))) {
          Function<Rule.Term, List<String>> paths = term -> cells.paths(List.of(term), row);
          broken.add(instance(equation, row.path(), "", paths));
        }
      }
    } else {
      for (Field.Figure column : cells.rows().get(0).columns()) {
        String key = column.key();
        if (differ(cells.paths(equation.left(), key), cells.paths(equation.right(), key))) {
          Function<Rule.Term, List<String>> paths = term -> cells.paths(List.of(term), key);
          broken.add(instance(equation, "", column.label(), paths));
        }
      }
    }
    return broken;
  }

  /**
   * Whether the sums of two sides' cells differ; where a figure is no count nobody can say, and it
   * has its finding.
   */
  private boolean differ(List<String> left, List<String> right) {
    boolean given = false;
    Decimal difference = Decimal.ZERO;
    for (int i = 0; i < left.size() + right.size(); i++) {
      boolean isLeft = i < left.size();
      Figure figure = report.figure(isLeft ? left.get(i) : right.get(i - left.size()));
      if (!isCount(figure)) {
        return false;
      }
      given = given || figure.origin() == Figure.Origin.GIVEN;
      Decimal value = figure.value().orElseThrow();
      difference = isLeft ? difference.plus(value) : difference.minus(value);
    }
    return given && difference.signum() != 0;
  }

  private Instance instance(
      Rule.Equation equation, String row, String column, Function<Rule.Term, List<String>> paths) {
    return new Instance(
        equation, row, column, sums(equation.left(), paths), sums(equation.right(), paths));
  }

  private List<Sum> sums(List<Rule.Term> terms, Function<Rule.Term, List<String>> paths) {
    List<Sum> sums = new ArrayList<>();
    for (Rule.Term term : terms) {
      List<String> cells = paths.apply(term);
      List<Figure> figures = new ArrayList<>();
      for (String cell : cells) {
        figures.add(report.figure(cell));
      }
      sums.add(new Sum(term.as(), cells, figures));
    }
    return sums;
  }

  /**
   * One row's or one column's equation.
   *
   * @param row path of the row, empty for a column's
   * @param column label of the column, empty for a row's
   */
  private record Instance(
      Rule.Equation equation, String row, String column, List<Sum> left, List<Sum> right) {

    List<Figure> figures() {
      List<Figure> all = new ArrayList<>();
      for (Sum sum : left) {
        all.addAll(sum.figures());
      }
      for (Sum sum : right) {
        all.addAll(sum.figures());
      }
      return all;
    }
  }

  /** A term with its figures, all of which are numbers. */
  private record Sum(String as, List<String> paths, List<Figure> figures) {

    Decimal value() {
      Decimal sum = Decimal.ZERO;
      for (Figure figure : figures) {
        sum = sum.plus(figure.value().orElseThrow());
      }
      return sum;
    }
  }

  private static boolean isCount(Figure figure) {
    Optional<Decimal> value = figure.value();
    return value.isPresent() && value.get().signum() >= 0 && value.get().isWhole();
  }

  private Violation violation(Instance instance) {
    Decimal difference = total(instance.left()).minus(total(instance.right())).abs();
    Diagnostic finding =
        Diagnostic.error(
            instance.equation().id(),
            where(instance)
                + "："
                + side(instance.left())
                + "≠ "
                + side(instance.right())
                + "，相差 "
                + difference);
    for (Span place : places(instance)) {
      finding = finding.at(place);
    }
    finding = finding.about(cells(instance)).basis(instance.equation().basis());
    return new Violation(instance.equation(), finding, advice(instance), difference);
  }

  /** The cells of both sides that are written, or not 0. */
  private List<CellValue> cells(Instance instance) {
    return CellValues.of(
        report,
        Stream.concat(instance.left().stream(), instance.right().stream())
            .flatMap(sum -> sum.paths().stream())
            .filter(path -> counts(report.figure(path)))
            .toList());
  }

  private static boolean counts(Figure figure) {
    return figure.origin() == Figure.Origin.GIVEN || figure.value().orElseThrow().signum() != 0;
  }

  private static Decimal total(List<Sum> sums) {
    Decimal total = Decimal.ZERO;
    for (Sum sum : sums) {
      total = total.plus(sum.value());
    }
    return total;
  }

  /** A side as names and numbers: 一＋二（72＋1＝73）. */
  private static String side(List<Sum> sums) {
    List<String> numbers =
        sums.stream()
            .flatMap(sum -> sum.figures().stream())
            .map(figure -> figure.value().orElseThrow().toString())
            .toList();
    if (numbers.size() > SHOWN_WHOLE) {
      numbers = numbers.stream().filter(number -> !number.equals("0")).toList();
    }
    String total = total(sums).toString();
    String written =
        numbers.size() > 1 ? String.join("＋", numbers).replace("＋-", "－") + "＝" + total : total;
    String names = sums.stream().map(Sum::as).collect(Collectors.joining("＋"));
    return names + "（" + written + "）";
  }

  /** The figures that stand in the file and are not 0: the left side's first, unless many. */
  private static List<Span> places(Instance instance) {
    List<Span> left = placesOf(instance.left());
    List<Span> places = placesOf(instance.right());
    places.addAll(left.size() > MOST_BEFORE_TOTAL ? places.size() : 0, left);
    if (places.isEmpty()) {
      places.add(instance.figures().get(0).place());
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

  private String advice(Instance instance) {
    Rule.Advice advice = instance.equation().advice();
    Decimal others =
        instance.right().stream()
            .filter(sum -> !sum.as().equals(advice.solve()))
            .map(Sum::value)
            .reduce(Decimal.ZERO, Decimal::plus);
    Decimal value = total(instance.left()).minus(others);
    if (value.signum() < 0) {
      return "逐项核对以上各数";
    }
    return advice
        .text()
        .replace("{row}", rowLabel(instance))
        .replace("{column}", instance.column())
        .replace("{value}", value.toString());
  }

  /** A row's label, after that of the group that explains it. */
  private String rowLabel(Instance instance) {
    return instance.row().isEmpty() ? "" : Labels.of(report.form(), instance.row());
  }
}
