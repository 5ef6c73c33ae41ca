package genreport.starter;

import genreport.form.Field;
import genreport.form.FormPack;
import genreport.form.Rule;
import genreport.report.Figure;
import genreport.report.Prose;
import genreport.report.Report;
import genreport.source.Mapping;
import genreport.source.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts and figures that a new report takes over from last year's report.
 *
 * @param reference the path of last year's file in the new file
 * @param entries by path, the values that the form says to take over: one, or the items of a list
 * @param texts by path, the lines of the narrative that the form says to take over, and the
 *     headings of the other sections; last year's number is replaced by a reference to the year
 * @param figures by path in the new form, the printed figures. The rows that the form carries over
 *     appear twice, as carried in and, since nothing is done yet, as carried out; stocks are those
 *     of last year
 */
record LastYearText(
    String reference,
    Map<String, List<String>> entries,
    Map<String, List<String>> texts,
    Map<String, String> figures) {

  private static final String YEAR = FormPack.YEAR;

  /** The schema's key for the words before which a narrative names the report's year. */
  static final String CARRIED = "x-carried";

  LastYearText {
    entries = Map.copyOf(entries);
    texts = Map.copyOf(texts);
    figures = Map.copyOf(figures);
  }

  /** Returns the parts of a report that a form takes over. */
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
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (Map.Entry<String, Prose> text : report.prose().entrySet()) {
      List<String> after = form.notes(text.getKey(), CARRIED);
      if (!after.isEmpty()) {
        String moved = moved(written(source, text.getKey()), report.entry(YEAR).orElse(""), after);
        texts.put(text.getKey(), moved.lines().filter(line -> !line.isBlank()).toList());
      } else if (form.requires(text.getKey())) {
        String year = report.entry(YEAR).orElse("");
        texts.put(text.getKey(), headings(text.getValue(), written(source, text.getKey()), year));
      }
    }
    Map<String, List<String>> entries = new LinkedHashMap<>();
    for (Map.Entry<String, List<Scalar>> entry : report.entries().entrySet()) {
      if (!form.notes(entry.getKey(), CARRIED).isEmpty()) {
        entries.put(entry.getKey(), entry.getValue().stream().map(Scalar::text).toList());
      }
    }
    return new LastYearText(reference, entries, texts, figures);
  }

  /** Returns a copy without these values, which are another agency's. */
  LastYearText withoutEntries() {
    return new LastYearText(reference, Map.of(), texts, figures);
  }

  /** Returns the headings of a section that have a line of their own. */
  private static List<String> headings(Prose section, String written, String year) {
    return section.lines().stream()
        .filter(Prose.Line::heading)
        .map(line -> moved(written.substring(line.from(), line.to()), year, List.of("年")))
        .toList();
  }

  /** Returns a narrative as written, with its references. */
  private static String written(Mapping source, String path) {
    Optional<Mapping> at = Optional.of(source);
    String[] keys = path.split("\\.", -1);
    for (int i = 0; i < keys.length - 1; i++) {
      String key = keys[i];
      at = at.flatMap(mapping -> mapping.mapping(key));
    }
    return at.flatMap(mapping -> mapping.scalar(keys[keys.length - 1]))
        .map(Scalar::text)
        .orElse("");
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

  /**
   * Replaces last year's number by a reference to the year.
   *
   * @param after the words before which the number is replaced
   */
  private static String moved(String text, String year, List<String> after) {
    String follows = after.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return year.isEmpty()
        ? text
        : text.replaceAll("(?<![0-9])" + year + "(?=" + follows + ")", "\\${" + YEAR + "}");
  }
}
