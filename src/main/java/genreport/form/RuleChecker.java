package genreport.form;

import genreport.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds what a rule names and the form has not. */
final class RuleChecker implements Rule.Visitor<List<String>> {

  private final Field.Group form;

  private RuleChecker(Field.Group form) {
    this.form = form;
  }

  static List<Diagnostic> check(RuleReader.Placed placed, Field.Group form) {
    return placed.rule().accept(new RuleChecker(form)).stream()
        .distinct()
        .map(
            message ->
                Diagnostic.error("T3", "规则 " + placed.rule().id() + "：" + message)
                    .at(placed.place()))
        .toList();
  }

  @Override
  public List<String> visit(Rule.Equation equation) {
    List<String> faults = new ArrayList<>();
    if (equation.right().stream().noneMatch(term -> term.as().equals(equation.advice().solve()))) {
      faults.add("solve 应为右边一项的名称，现为“" + equation.advice().solve() + "”");
    }
    Cells cells = Cells.of(form, equation);
    if (cells.rows().isEmpty()) {
      faults.add("表式里没有“" + equation.in() + "”，或它下面没有行");
      return faults;
    }
    List<Rule.Term> terms = new ArrayList<>(equation.left());
    terms.addAll(equation.right());
    if (!equation.total().isEmpty()) {
      terms.add(new Rule.Term(List.of(equation.total()), ""));
    }
    for (Rule.Term term : terms) {
      for (String cell : term.cells()) {
        Rule.Term one = new Rule.Term(List.of(cell), "");
        List<String> paths = paths(equation.over(), cells, one);
        faults.addAll(paths.isEmpty() ? List.of(absent(cell)) : absentFigures(paths));
      }
    }
    return faults;
  }

  @Override
  public List<String> visit(Rule.FigureKinds kinds) {
    return List.of();
  }

  /** The row of last year's report may be that of another form. */
  @Override
  public List<String> visit(Rule.Carried carried) {
    return FormPack.find(form, carried.row()).filter(Field.Row.class::isInstance).isPresent()
        ? List.of()
        : List.of(absent(carried.row()));
  }

  @Override
  public List<String> visit(Rule.Stock stock) {
    return absentCells(stock.rows(), List.of(stock.stock(), stock.added(), stock.removed()));
  }

  @Override
  public List<String> visit(Rule.Bound bound) {
    List<String> columns = new ArrayList<>(bound.larger());
    columns.add(bound.smaller());
    return absentCells(bound.rows(), columns);
  }

  @Override
  public List<String> visit(Rule.Jump jump) {
    return List.of();
  }

  @Override
  public List<String> visit(Rule.Judgement judgement) {
    return judgement.in().stream()
        .filter(path -> FormPack.find(form, path).isEmpty())
        .map(RuleChecker::absent)
        .toList();
  }

  private static List<String> paths(Rule.Over over, Cells cells, Rule.Term term) {
    Function<Field.Row, List<String>> inRow = row -> cells.paths(List.of(term), row);
    Function<String, List<String>> inColumn = column -> cells.paths(List.of(term), column);
    return switch (over) {
      case ROWS -> cells.rows().stream().map(inRow).flatMap(List::stream).toList();
      case COLUMNS -> cells.columnKeys().stream().map(inColumn).flatMap(List::stream).toList();
    };
  }

  private List<String> absentCells(List<String> rows, List<String> columns) {
    return absentFigures(
        rows.stream().flatMap(row -> columns.stream().map(column -> row + "." + column)).toList());
  }

  /** The first is enough to say. */
  private List<String> absentFigures(List<String> paths) {
    Set<String> absent = new LinkedHashSet<>(paths);
    absent.removeIf(
        path -> FormPack.find(form, path).filter(Field.Figure.class::isInstance).isPresent());
    return absent.stream().limit(1).map(RuleChecker::absent).toList();
  }

  private static String absent(String path) {
    return "表式里没有“" + path + "”";
  }
}
