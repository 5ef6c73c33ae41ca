package genreport.report;

import genreport.form.Cells;
import genreport.form.Field;
import genreport.form.FormPack;
import genreport.form.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes the totals that the clerk left out, as the form's equations define them: first the total
 * of each row, then the rows that are totals of other rows.
 */
final class Totals {

  private final Map<String, Figure> figures;

  private Totals(Map<String, Figure> figures) {
    this.figures = figures;
  }

  /**
   * Computes the totals.
   *
   * @param figures the figures by path; they are changed in place
   */
  static void fill(FormPack form, Map<String, Figure> figures) {
    Totals totals = new Totals(figures);
    for (Rule.Over over : List.of(Rule.Over.ROWS, Rule.Over.COLUMNS)) {
      for (Rule rule : form.rules()) {
        if (rule instanceof Rule.Equation equation
            && equation.over() == over
            && !equation.total().isEmpty()) {
          Cells cells = Cells.of(form.fields(), equation);
          if (over == Rule.Over.ROWS) {
            totals.fillRows(equation, cells);
          } else {
            totals.fillColumns(equation, cells);
          }
        }
      }
    }
  }

  private void fillRows(Rule.Equation equation, Cells cells) {
    for (Field.Row row : cells.rows()) {
      String total = row.path() + "." + equation.total();
      if (figure(total).origin() == Figure.Origin.OMITTED) {
        fill(total, cells.paths(equation.left(), row));
      }
    }
  }

  private void fillColumns(Rule.Equation equation, Cells cells) {
    String row = equation.in() + "." + equation.total();
    List<String> columns = cells.columnKeys();
    boolean given = false;
    for (String column : columns) {
      given = given || figure(row + "." + column).origin() == Figure.Origin.GIVEN;
    }
    if (!given) {
      for (String column : columns) {
        fill(row + "." + column, cells.paths(equation.left(), column));
      }
    }
  }

  private void fill(String total, List<String> parts) {
    Optional<Decimal> sum = Figure.sum(parts.stream().map(this::figure).toList());
    figures.put(
        total,
        new Figure(
            sum,
            sum.map(Decimal::toString).orElse(""),
            Figure.Origin.COMPUTED,
            figure(total).place()));
  }

  private Figure figure(String path) {
    Figure figure = figures.get(path);
    if (figure == null) {
      throw new IllegalArgumentException("a rule names a cell that the form has not: " + path);
    }
    return figure;
  }
}
