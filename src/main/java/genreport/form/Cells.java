package genreport.form;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows that an equation concerns, and the paths of the cells that its terms name.
 *
 * @param in path of the group
 * @param rows all rows below it, in the form's order
 */
public record Cells(String in, List<Field.Row> rows) {

  public Cells {
    rows = List.copyOf(rows);
  }

  /** The cells of an equation in a form. */
  public static Cells of(Field.Group root, Rule.Equation equation) {
    List<Field.Row> rows = new ArrayList<>();
    collect(root, rows);
    String prefix = equation.in() + ".";
    return new Cells(
        equation.in(), rows.stream().filter(row -> row.path().startsWith(prefix)).toList());
  }

  /** Keys of the columns, which all rows share. */
  public List<String> columnKeys() {
    return rows.get(0).columns().stream().map(Field::key).toList();
  }

  /** Paths of the cells that hold the totals of an equation. */
  public List<String> totals(Rule.Equation equation) {
    return equation.over() == Rule.Over.ROWS
        ? rows.stream().map(row -> row.path() + "." + equation.total()).toList()
        : columnKeys().stream().map(key -> in + "." + equation.total() + "." + key).toList();
  }

  /** Paths of the terms' cells within a row, in the terms' order. */
  public List<String> paths(List<Rule.Term> terms, Field.Row row) {
    return terms.stream()
        .flatMap(term -> term.cells().stream())
        .map(column -> row.path() + "." + column)
        .toList();
  }

  /** Paths of the terms' cells in a column, in the form's order for a whole group. */
  public List<String> paths(List<Rule.Term> terms, String column) {
    return terms.stream()
        .flatMap(term -> term.cells().stream())
        .flatMap(cell -> rowPaths(cell).stream())
        .map(row -> row + "." + column)
        .toList();
  }

  private List<String> rowPaths(String cell) {
    String path = in + "." + cell;
    if (!cell.endsWith(".*")) {
      return List.of(path);
    }
    String prefix = path.substring(0, path.length() - 1);
    return rows.stream().map(Field.Row::path).filter(row -> row.startsWith(prefix)).toList();
  }

  private static void collect(Field field, List<Field.Row> rows) {
    if (field instanceof Field.Row row) {
      rows.add(row);
    } else {
      field.below().forEach(inner -> collect(inner, rows));
    }
  }
}
