package genreport.form;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows that an equation is about, and the paths of the cells that its terms name.
 *
 * @param in the path of the group
 * @param rows all rows below the group, in the form's order
 */
public record Cells(String in, List<Field.Row> rows) {

  public Cells {
    rows = List.copyOf(rows);
  }

  /** Returns the cells of an equation in a form. */
  public static Cells of(Field.Group root, Rule.Equation equation) {
    List<Field.Row> rows = new ArrayList<>();
    collect(root, rows);
    return new Cells(equation.in(), below(rows, equation.in() + "."));
  }

  private static List<Field.Row> below(List<Field.Row> rows, String prefix) {
    List<Field.Row> below = new ArrayList<>();
    for (Field.Row row : rows) {
      if (row.path().startsWith(prefix)) {
        below.add(row);
      }
    }
    return below;
  }

  /** Returns the keys of the columns, which all rows share. */
  public List<String> columnKeys() {
    List<String> keys = new ArrayList<>();
    for (Field.Figure column : rows.get(0).columns()) {
      keys.add(column.key());
    }
    return keys;
  }

  /** Returns the paths of the cells that are the totals of an equation. */
  public List<String> totals(Rule.Equation equation) {
    return equation.over() == Rule.Over.ROWS
        ? rows.stream().map(row -> row.path() + "." + equation.total()).toList()
        : columnKeys().stream().map(key -> in + "." + equation.total() + "." + key).toList();
  }

  /** Returns the paths of the terms' cells in a row, in the terms' order. */
  public List<String> paths(List<Rule.Term> terms, Field.Row row) {
    List<String> paths = new ArrayList<>();
    for (Rule.Term term : terms) {
      for (String column : term.cells()) {
        paths.add(row.path() + "." + column);
      }
    }
    return paths;
  }

  /** Returns the paths of the terms' cells in a column, in the terms' order. */
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
    if (!isGroup(cell)) {
      paths.add(in + "." + cell + "." + column);
      return;
    }
    for (Field.Row row : below(cell)) {
      paths.add(row.path() + "." + column);
    }
  }

  /** Returns whether a term's cell means all rows below a group, such as 不予公开.*. */
  static boolean isGroup(String cell) {
    return cell.endsWith(".*");
  }

  /** Returns the rows that such a cell means. */
  List<Field.Row> below(String group) {
    return below(rows, in + "." + group.substring(0, group.length() - 1));
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
