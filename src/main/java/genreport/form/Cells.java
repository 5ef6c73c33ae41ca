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
    List<Field.Row> below = new ArrayList<>();
    for (Field.Row row : rows) {
      if (row.path().startsWith(prefix)) {
        below.add(row);
      }
    }
    return new Cells(equation.in(), below);
  }

  /** Keys of the columns, which all rows share. */
  public List<String> columnKeys() {
    List<String> keys = new ArrayList<>();
    for (Field.Figure column : rows.get(0).columns()) {
      keys.add(column.key());
    }
    return keys;
  }

  /** Paths of the cells that hold the totals of an equation. */
  public List<String> totals(Rule.Equation equation) {
    return equation.over() == Rule.Over.ROWS
        ? rows.stream().map(row -> row.path() + "." + equation.total()).toList()
        : columnKeys().stream().map(key -> in + "." + equation.total() + "." + key).toList();
  }

  /** Paths of the terms' cells within a row, in the terms' order. */
  public List<String> paths(List<Rule.Term> terms, Field.Row row) {
    List<String> paths = new ArrayList<>();
    for (Rule.Term term : terms) {
      for (String column : term.cells()) {
        paths.add(row.path() + "." + column);
      }
    }
    return paths;
  }

  /** Paths of the terms' cells in a column, in the form's order for a whole group. */
  public List<String> paths(List<Rule.Term> terms, String column) {
    List<String> paths = new ArrayList<>();
    for (Rule.Term term : terms) {
      for (String cell : term.cells()) {
        addRows(cell, column, paths);
      }
    }
    return paths;
  }

  private void addRows(String cell, String column, List<String> paths) {
    String path = in + "." + cell;
    if (!cell.endsWith(".*")) {
      paths.add(path + "." + column);
      return;
    }
    String prefix = path.substring(0, path.length() - 1);
    for (Field.Row row : rows) {
      if (row.path().startsWith(prefix)) {
        paths.add(row.path() + "." + column);
      }
    }
  }

  private static void collect(Field field, List<Field.Row> rows) {
    if (field instanceof Field.Row row) {
      rows.add(row);
    } else {
      for (Field inner : field.below()) {
        collect(inner, rows);
      }
    }
  }
}
