package genreport.pipeline;

import genreport.form.Cells;
import genreport.form.Field;
import genreport.form.FormPack;
import genreport.form.Rule;
import genreport.report.Figure;
import genreport.report.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The figures of a report that aren't 0, beside those of the report of the year before. Of a row
 * with a total the other figures are parts of it.
 *
 * @param title the body, the year and the kind of report
 * @param year the year as written
 * @param lastYear the year before, if its report is known
 */
public record FigureSummary(
    String title, String year, Optional<String> lastYear, List<Table> tables) {

  private static final String AGENCY = "机关";

  public FigureSummary {
    tables = List.copyOf(tables);
  }

  /** The figures of one section of the form. */
  public record Table(String label, List<Line> lines) {

    public Table {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A figure or the total of a row.
   *
   * @param before last year's figure, if it is known
   * @param parts the other figures of the row, each after its label
   */
  public record Line(String label, String value, Optional<String> before, List<String> parts) {

    public Line {
      parts = List.copyOf(parts);
    }
  }

  /** Sums up a report. */
  static FigureSummary of(Report report, Optional<Report> last) {
    return new Reader(report, last).summary();
  }

  private static final class Reader {

    private final Report report;
    private final Optional<Report> last;
    private final Set<String> totals;

    Reader(Report report, Optional<Report> last) {
      this.report = report;
      this.last = last;
      this.totals = totals(report.form());
    }

    /** Returns the paths of the cells that are the totals of their rows. */
    private static Set<String> totals(FormPack form) {
      return form.rules().stream()
          .filter(Rule.Equation.class::isInstance)
          .map(Rule.Equation.class::cast)
          .filter(rule -> rule.over() == Rule.Over.ROWS && !rule.total().isEmpty())
          .map(rule -> Cells.of(form.fields(), rule).totals(rule))
          .flatMap(Collection::stream)
          .collect(Collectors.toSet());
    }

    FigureSummary summary() {
      List<Table> tables = new ArrayList<>();
      for (Field field : report.form().fields().fields()) {
        List<Line> lines = new ArrayList<>();
        add(field, "", lines);
        if (!lines.isEmpty()) {
          tables.add(new Table(field.label(), lines));
        }
      }
      String year = report.entry(FormPack.YEAR).orElse("");
      String agency = report.entry(AGENCY).orElse("").strip();
      return new FigureSummary(
          agency + " " + year + "年 " + report.form().report(),
          year,
          last.flatMap(before -> before.entry(FormPack.YEAR)),
          tables);
    }

    /**
     * @param above the labels of the groups between the section and the field, with a space after
     *     them
     */
    private void add(Field field, String above, List<Line> lines) {
      boolean isSection = !field.path().contains(".");
      String label = isSection ? "" : above + field.label();
      if (field instanceof Field.Figure figure) {
        addFigure(figure, isSection ? field.label() : label, lines);
      } else if (field instanceof Field.Row row) {
        addRow(row, isSection ? "" : label, lines);
      } else if (field instanceof Field.Group group) {
        String inside = isSection ? "" : label + " ";
        group.fields().forEach(below -> add(below, inside, lines));
      }
    }

    private void addRow(Field.Row row, String label, List<Line> lines) {
      Optional<Field.Figure> total =
          row.columns().stream().filter(column -> totals.contains(column.path())).findFirst();
      if (total.isEmpty()) {
        String before = label.isEmpty() ? "" : label + " ";
        row.columns().forEach(column -> addFigure(column, before + column.label(), lines));
        return;
      }
      List<String> parts =
          row.columns().stream()
              .filter(column -> !column.equals(total.get()) && counts(report, column.path()))
              .map(column -> column.label() + " " + report.figure(column.path()).printed())
              .toList();
      String path = total.get().path();
      if (!parts.isEmpty() || isShown(path)) {
        lines.add(line(path, label, parts));
      }
    }

    private void addFigure(Field.Figure figure, String label, List<Line> lines) {
      if (isShown(figure.path())) {
        lines.add(line(figure.path(), label, List.of()));
      }
    }

    private Line line(String path, String label, List<String> parts) {
      Optional<String> before = last.map(report -> report.figures().get(path)).map(Figure::printed);
      return new Line(label, report.figure(path).printed(), before, parts);
    }

    private boolean isShown(String path) {
      return counts(report, path) || last.filter(before -> counts(before, path)).isPresent();
    }

    /** Returns whether a report has a figure that isn't 0, or text that is no number. */
    private static boolean counts(Report report, String path) {
      Figure figure = report.figures().get(path);
      return figure != null && figure.value().map(value -> value.signum() != 0).orElse(true);
    }
  }
}
