package genreport.report;

import genreport.form.FormPack;
import genreport.source.Scalar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A report's values by path; see {@link genreport.form.Field} for paths.
 *
 * @param figures every figure of the form, in the form's order
 * @param prose the narrative that is given
 * @param entries the other values that are given; a list has one element for each item
 * @param listings the listings that are given, an item each by its keys
 */
public record Report(
    FormPack form,
    Map<String, Figure> figures,
    Map<String, Prose> prose,
    Map<String, List<Scalar>> entries,
    Map<String, List<Map<String, List<Scalar>>>> listings) {

  public Report {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    prose = Collections.unmodifiableMap(new LinkedHashMap<>(prose));
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    listings = Collections.unmodifiableMap(new LinkedHashMap<>(listings));
  }

  /**
   * A figure of the form.
   *
   * @throws IllegalArgumentException if the form has none of this path
   */
  public Figure figure(String path) {
    Figure figure = figures.get(path);
    if (figure == null) {
      throw new IllegalArgumentException("no figure " + path);
    }
    return figure;
  }

  /** The same report with another value in one figure's place, and totals to match. */
  public Report with(String path, Decimal value) {
    Figure given =
        new Figure(Optional.of(value), value.toString(), Figure.Origin.GIVEN, figure(path).place());
    return changed(Map.of(path, given));
  }

  /** The same report as if these figures were left out; totals among them are computed. */
  public Report without(List<String> paths) {
    Map<String, Figure> omitted = new LinkedHashMap<>();
    paths.forEach(path -> omitted.put(path, Figure.omitted(figure(path).place())));
    return changed(omitted);
  }

  private Report changed(Map<String, Figure> others) {
    Map<String, Figure> changed = new LinkedHashMap<>(figures);
    changed.replaceAll(
        (at, figure) ->
            figure.origin() == Figure.Origin.COMPUTED ? Figure.omitted(figure.place()) : figure);
    changed.putAll(others);
    Totals.fill(form, changed);
    return new Report(form, changed, prose, entries, listings);
  }

  /** The listings with something else in each text's place. */
  Map<String, List<Map<String, List<Scalar>>>> listingsWith(UnaryOperator<Scalar> change) {
    Map<String, List<Map<String, List<Scalar>>>> changed = new LinkedHashMap<>();
    listings.forEach(
        (path, items) ->
            changed.put(path, items.stream().map(item -> changed(item, change)).toList()));
    return changed;
  }

  private static Map<String, List<Scalar>> changed(
      Map<String, List<Scalar>> item, UnaryOperator<Scalar> change) {
    Map<String, List<Scalar>> changed = new LinkedHashMap<>();
    item.forEach((key, values) -> changed.put(key, values.stream().map(change).toList()));
    return changed;
  }

  /** The value of an entry with one value. */
  public Optional<String> entry(String path) {
    List<Scalar> values = entries.getOrDefault(path, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0).text());
  }
}
