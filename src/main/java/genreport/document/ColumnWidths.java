package genreport.document;

import genreport.style.Length;
import genreport.style.StyleSheet;
import genreport.style.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Widens columns so that each figure fits on one line. The extra width is taken from the other
 * columns in proportion to what they can spare. The width of the table does not change.
 */
final class ColumnWidths {

  /** Minimum number of characters on a line of a head or label. */
  private static final int LABEL_CHARACTERS = 2;

  private final StyleSheet styles;

  ColumnWidths(StyleSheet styles) {
    this.styles = styles;
  }

  /**
   * Returns the fitted column widths; empty if the table is too narrow for its figures.
   *
   * @param columns the column widths of the template
   */
  Optional<List<Length>> fit(List<Length> columns, List<Table.Row> rows) {
    double[] widths = new double[columns.size()];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = columns.get(c).pt();
    }
    double[] needs = needs(widths, rows);
    double shortfall = 0;
    double spare = 0;
    for (int c = 0; c < widths.length; c++) {
      shortfall += Math.max(0, needs[c] - widths[c]);
      spare += Math.max(0, widths[c] - needs[c]);
    }
    if (shortfall > spare) {
      return Optional.empty();
    }
    if (shortfall == 0) {
      return Optional.of(columns);
    }
    List<Length> fitted = new ArrayList<>();
    for (int c = 0; c < widths.length; c++) {
      double width =
          widths[c] < needs[c] ? needs[c] : widths[c] - shortfall * (widths[c] - needs[c]) / spare;
      fitted.add(Length.pt(width));
    }
    return Optional.of(fitted);
  }

  /** Returns the minimum width of each column, in points; half the width if it has only labels. */
  private double[] needs(double[] widths, List<Table.Row> rows) {
    double[] needs = new double[widths.length];
    double[] labels = new double[widths.length];
    for (Table.Row row : rows) {
      for (Table.Cell cell : row.cells()) {
        TextStyle style = styles.style(cell.style());
        int at = cell.column();
        double room = characters(cell) * style.size().pt() + 2 * style.padding().pt();
        labels[at] = Math.max(labels[at], Math.max(room, widths[at] / 2));
        if (cell.scope() == Table.Scope.NONE && cell.colspan() == 1) {
          needs[at] = Math.max(Math.max(needs[at], room), width(cell, style));
        }
      }
    }
    for (int c = 0; c < needs.length; c++) {
      needs[c] = needs[c] > 0 ? needs[c] : Math.min(labels[c], widths[c]);
    }
    return needs;
  }

  /** Returns the longest figure of one column. */
  static String longestFigure(List<Table.Row> rows) {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.scope() == Table.Scope.NONE && cell.colspan() == 1)
        .map(cell -> Inline.textOf(cell.content()))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  /**
   * Returns the least number of characters on a line of a cell. A label with line breaks of the
   * template keeps each of its lines whole.
   */
  private static int characters(Table.Cell cell) {
    boolean broken =
        cell.colspan() == 1 && cell.content().stream().anyMatch(Inline.LineBreak.class::isInstance);
    int longest = LABEL_CHARACTERS;
    for (Inline inline : cell.content()) {
      if (broken && inline instanceof Inline.Text text) {
        longest = Math.max(longest, text.text().length());
      }
    }
    return longest;
  }

  private static double width(Table.Cell cell, TextStyle style) {
    double width = TextWidth.ems(Inline.textOf(cell.content())) * style.size().pt();
    return width + 2 * style.padding().pt();
  }
}
