package genreport.form;

import genreport.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Finds names in rules that the form doesn't have. */
final class RuleChecker implements Rule.Visitor<List<String>> {

  private final Field.Group form;

  private RuleChecker(Field.Group form) {
    this.form = form;
  }

  /** Returns the findings about the rules of a form, in the order of the rules. */
  static List<Diagnostic> check(Collection<RuleReader.Placed> rules, Field.Group form) {
    RuleChecker checker = new RuleChecker(form);
    List<Diagnostic> findings = new ArrayList<>();
    for (RuleReader.Placed placed : rules) {
      for (String message : new LinkedHashSet<>(placed.rule().accept(checker))) {
        findings.add(
            Diagnostic.error("T3", "规则 " + placed.rule().id() + "：" + message).at(placed.place()));
      }
    }
    return findings;
  }

  @Override
  public List<String> visit(Rule.Equation equation) {
    List<String> faults = new ArrayList<>();
    boolean solvable = false;
    for (Rule.Term term : equation.right()) {
      solvable |= term.as().equals(equation.advice().solve());
    }
    if (!solvable) {
      faults.add("solve 应为右边一项的名称，现为“" + equation.advice().solve() + "”");
    }
    Cells cells = Cells.of(form, equation);
    if (cells.rows().isEmpty()) {
      faults.add("表式里没有“" + equation.in() + "”，或它下面没有行");
      return faults;
    }
    List<String> named = new ArrayList<>();
    for (Rule.Term term : equation.left()) {
      named.addAll(term.cells());
    }
    for (Rule.Term term : equation.right()) {
      named.addAll(term.cells());
    }
    if (!equation.total().isEmpty()) {
      named.add(equation.total());
    }
    for (String cell : named) {
      faults.addAll(
          equation.over() == Rule.Over.ROWS
              ? absentFigures(cells.rows(), List.of(cell))
              : absentRow(cells, cell));
    }
    return faults;
  }

  @Override
  public List<String> visit(Rule.FigureKinds kinds) {
    return List.of();
  }

  /** Checks this year's row only: last year's report may have another form. */
  @Override
  public List<String> visit(Rule.Carried carried) {
    return FormPack.find(form, carried.row()).orElse(null) instanceof Field.Row
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
    return absentPaths(jump.in());
  }

  @Override
  public List<String> visit(Rule.Judgement judgement) {
    return absentPaths(judgement.in());
  }

  private List<String> absentPaths(List<String> paths) {
    List<String> faults = new ArrayList<>();
    for (String path : paths) {
      if (FormPack.find(form, path).isEmpty()) {
        faults.add(absent(path));
      }
    }
    return faults;
  }

  /** Returns the missing cells of a row, or of the rows below a group, in an equation's columns. */
  private List<String> absentRow(Cells cells, String cell) {
    if (!Cells.isGroup(cell)) {
      return absentCells(List.of(cells.in() + "." + cell), cells.columnKeys());
    }
    List<Field.Row> rows = cells.below(cell);
    return rows.isEmpty() ? List.of(absent(cell)) : absentFigures(rows, cells.columnKeys());
  }

  private List<String> absentCells(List<String> rows, List<String> columns) {
    for (String row : rows) {
      Optional<Field> field = FormPack.find(form, row);
      List<String> faults =
          field.isPresent()
              ? absentFigures(List.of(field.get()), columns)
              : List.of(absent(row + "." + columns.get(0)));
      if (!faults.isEmpty()) {
        return faults;
      }
    }
    return List.of();
  }

  /** Returns the first missing figure. */
  private static List<String> absentFigures(List<? extends Field> rows, List<String> columns) {
    for (String column : columns) {
      for (Field row : rows) {
        if (!hasFigure(row, column)) {
          return List.of(absent(row.path() + "." + column));
        }
      }
    }
    return List.of();
  }

  private static boolean hasFigure(Field row, String column) {
    int length = row.path().length() + 1 + column.length();
    List<? extends Field> below = row.below();
    for (int i = 0; i < below.size(); i++) {
      String path = below.get(i).path();
      if (path.length() == length && path.endsWith(column)) {
        return below.get(i) instanceof Field.Figure;
      }
    }
    return false;
  }

  private static String absent(String path) {
    return "表式里没有“" + path + "”";
  }
}
