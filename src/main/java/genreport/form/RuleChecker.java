package genreport.form;

import genreport.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Finds what a rule names and the form has not. */
final class RuleChecker implements Rule.Visitor<List<String>> {

  private final Field.Group form;
  private final Map<String, Field> fields = new HashMap<>();

  private RuleChecker(Field.Group form) {
    this.form = form;
    note(form);
  }

  private void note(Field field) {
    fields.put(field.path(), field);
    for (Field below : field.below()) {
      note(below);
    }
  }

  /** What is wrong with the rules of a form, in their order. */
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
    return fields.get(carried.row()) instanceof Field.Row
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
    List<String> faults = new ArrayList<>();
    for (String path : judgement.in()) {
      if (!fields.containsKey(path)) {
        faults.add(absent(path));
      }
    }
    return faults;
  }

  private static List<String> paths(Rule.Over over, Cells cells, Rule.Term term) {
    List<Rule.Term> terms = List.of(term);
    List<String> paths = new ArrayList<>();
    if (over == Rule.Over.ROWS) {
      for (Field.Row row : cells.rows()) {
        paths.addAll(cells.paths(terms, row));
      }
    } else {
      for (String key : cells.columnKeys()) {
        paths.addAll(cells.paths(terms, key));
      }
    }
    return paths;
  }

  private List<String> absentCells(List<String> rows, List<String> columns) {
    List<String> paths = new ArrayList<>();
    for (String row : rows) {
      for (String column : columns) {
        paths.add(row + "." + column);
      }
    }
    return absentFigures(paths);
  }

  /** The first is enough to say. */
  private List<String> absentFigures(List<String> paths) {
    for (String path : paths) {
      if (!(fields.get(path) instanceof Field.Figure)) {
        return List.of(absent(path));
      }
    }
    return List.of();
  }

  private static String absent(String path) {
    return "表式里没有“" + path + "”";
  }
}
