package genreport.form;

import genreport.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what a rule names and the form has not. */
final class RuleChecker {

  private final RuleReader.Placed placed;
  private final List<Diagnostic> findings = new ArrayList<>();

  private RuleChecker(RuleReader.Placed placed) {
    this.placed = placed;
  }

  static List<Diagnostic> check(RuleReader.Placed placed, Field.Group form) {
    RuleChecker checker = new RuleChecker(placed);
    if (placed.rule() instanceof Rule.Equation equation) {
      checker.check(equation, Cells.of(form, equation));
    }
    return checker.findings;
  }

  private void check(Rule.Equation equation, Cells cells) {
    if (equation.right().stream().noneMatch(term -> term.as().equals(equation.solve()))) {
      error("solve 应为右边一项的名称，现为“" + equation.solve() + "”");
    }
    if (cells.rows().isEmpty()) {
      error("表式里没有“" + equation.in() + "”，或它下面没有行");
      return;
    }
    Set<String> figures =
        cells.rows().stream()
            .flatMap(row -> row.columns().stream())
            .map(Field::path)
            .collect(Collectors.toSet());
    List<Rule.Term> terms = new ArrayList<>(equation.left());
    terms.addAll(equation.right());
    if (!equation.total().isEmpty()) {
      terms.add(new Rule.Term(List.of(equation.total()), ""));
    }
    for (Rule.Term term : terms) {
      for (String cell : term.cells()) {
        Rule.Term one = new Rule.Term(List.of(cell), "");
        missing(cell, paths(equation.over(), cells, one), figures);
      }
    }
  }

  private static List<String> paths(Rule.Over over, Cells cells, Rule.Term term) {
    Function<Field.Row, List<String>> inRow = row -> cells.paths(List.of(term), row);
    Function<String, List<String>> inColumn = column -> cells.paths(List.of(term), column);
    return switch (over) {
      case ROWS -> cells.rows().stream().map(inRow).flatMap(List::stream).toList();
      case COLUMNS -> cells.columnKeys().stream().map(inColumn).flatMap(List::stream).toList();
    };
  }

  private void missing(String cell, List<String> paths, Set<String> figures) {
    if (paths.isEmpty()) {
      error("表式里没有“" + cell + "”");
    }
    paths.stream()
        .filter(path -> !figures.contains(path))
        .findFirst()
        .ifPresent(path -> error("表式里没有“" + path + "”"));
  }

  private void error(String message) {
    findings.add(
        Diagnostic.error("T3", "规则 " + placed.rule().id() + "：" + message).at(placed.place()));
  }
}
