package genreport.worksheet;

import genreport.diagnostic.CellValue;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import genreport.report.Figure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the field of the form that a finding is about.
 *
 * @param figures the figures by path
 * @param texts the places of the other values, the innermost fields first
 */
public record FieldFinder(Map<String, Figure> figures, List<TextPlace> texts) {

  public FieldFinder {
    figures = Map.copyOf(figures);
    texts = List.copyOf(texts);
  }

  /**
   * The place of a value with its key.
   *
   * @param isNarrative whether the value consists of paragraphs
   */
  public record TextPlace(String key, Span place, boolean isNarrative) {}

  Worksheet.Place place(Diagnostic finding) {
    Optional<Span> first = finding.places().stream().findFirst();
    Optional<String> path =
        first
            .flatMap(this::figureAt)
            .or(
                () ->
                    finding.cells().stream()
                        .map(CellValue::path)
                        .filter(figures::containsKey)
                        .findFirst());
    Optional<String> key =
        path.isPresent() ? Optional.empty() : first.flatMap(this::textAt).map(TextPlace::key);
    return new Worksheet.Place(path, key);
  }

  boolean isNarrative(Span place) {
    return textAt(place).filter(TextPlace::isNarrative).isPresent();
  }

  private Optional<String> figureAt(Span span) {
    return figures.entrySet().stream()
        .filter(figure -> figure.getValue().origin() == Figure.Origin.GIVEN)
        .filter(figure -> isAt(figure.getValue().place(), span))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }

  private Optional<TextPlace> textAt(Span span) {
    return texts.stream().filter(text -> isAt(text.place(), span)).findFirst();
  }

  private static boolean isAt(Span own, Span span) {
    return own.file() == span.file()
        && own.start() < own.end()
        && own.start() <= span.start()
        && span.start() < own.end();
  }
}
