package genreport.starter;

import genreport.form.Field;
import genreport.form.FormPack;
import genreport.form.Rule;
import genreport.report.Figure;
import genreport.report.Report;
import genreport.source.Mapping;
import genreport.source.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a new report takes over from last year's.
 *
 * @param reference last year's file, as the new one names it
 * @param introduction lines of the opening text, the period in them by reference to the year
 * @param figures printed figures by their path in the new form. Where the form says to carry a row,
 *     nothing of it is done yet, so that it is carried on once more; a stock is what it was
 */
record LastYearText(String reference, List<String> introduction, Map<String, String> figures) {

  private static final String YEAR = "年度";
  private static final String INTRODUCTION = "引言";

  LastYearText {
    introduction = List.copyOf(introduction);
    figures = Map.copyOf(figures);
  }

  /** Takes over from a report what a form wants of it. */
  static LastYearText of(Report report, Mapping source, String reference, FormPack form) {
    Map<String, String> figures = new LinkedHashMap<>();
    for (Rule rule : form.rules()) {
      if (rule instanceof Rule.Carried carried) {
        carry(report, carried.last(), carried.row(), form, figures);
        carry(report, carried.last(), carried.last(), form, figures);
      } else if (rule instanceof Rule.Stock stock) {
        for (String row : stock.rows()) {
          String cell = row + "." + stock.stock();
          printed(report, cell).ifPresent(figure -> figures.put(cell, figure));
        }
      }
    }
    String text =
        source
            .get(INTRODUCTION)
            .filter(Scalar.class::isInstance)
            .map(node -> ((Scalar) node).text())
            .orElse("");
    String moved = moved(text, report.entry(YEAR).orElse(""));
    return new LastYearText(
        reference, moved.lines().filter(line -> !line.isBlank()).toList(), figures);
  }

  private static void carry(
      Report report, String from, String to, FormPack form, Map<String, String> figures) {
    if (form.field(to).orElse(null) instanceof Field.Row into) {
      for (Field.Figure column : into.columns()) {
        printed(report, from + "." + column.key())
            .ifPresent(figure -> figures.put(column.path(), figure));
      }
    }
  }

  private static Optional<String> printed(Report report, String path) {
    return Optional.ofNullable(report.figures().get(path))
        .filter(figure -> figure.value().isPresent())
        .map(Figure::printed);
  }

  /** Last year's number, where it says the period or names the report, becomes a reference. */
  private static String moved(String text, String year) {
    return year.isEmpty()
        ? text
        : text.replaceAll("(?<![0-9])" + year + "(?=年(度|1月1日|12月31日|政府信息公开))", "\\${" + YEAR + "}");
  }
}
