package genreport.report;

import genreport.form.FormPack;
import genreport.source.Scalar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * The values of a report by path; see {@link genreport.form.Field} for paths.
 *
 * @param figures all figures of the form, in the form's order
 * @param prose the narrative that is given
 * @param remarks the remarks on figures that are given, with references resolved
 * @param entries the other values that are given; of a list all items
 * @param listings the listings that are given; each item is a map by key
 */
public record Report(
    FormPack form,
    Map<String, Figure> figures,
    Map<String, Prose> prose,
    Map<String, PlacedText> remarks,
    Map<String, List<Scalar>> entries,
    Map<String, List<Map<String, List<Scalar>>>> listings) {

  public Report {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    prose = Collections.unmodifiableMap(new LinkedHashMap<>(prose));
    remarks = Collections.unmodifiableMap(new LinkedHashMap<>(remarks));
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    listings = Collections.unmodifiableMap(new LinkedHashMap<>(listings));
  }

  /**
   * Returns a figure.
   *
   * @throws IllegalArgumentException if the form has no figure of this path
   */
  public Figure figure(String path) {
    Figure figure = figures.get(path);
    if (figure == null) {
      throw new IllegalArgumentException("no figure " + path);
    }
    return figure;
  }

  /** Returns a copy in which one figure has another value, and totals are computed again. */
  public Report with(String path, Decimal value) {
    Figure given =
        new Figure(Optional.of(value), value.toString(), Figure.Origin.GIVEN, figure(path).place());
    return changed(Map.of(path, given));
  }

  /** Returns a copy in which figures are left out; totals among them are computed. */
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
    return new Report(form, changed, prose, remarks, entries, listings);
  }

  /** Returns a copy of the listings with a change to each text. */
  Map<String, List<Map<String, List<Scalar>>>> listingsWith(
      BiFunction<String, Scalar, Scalar> change) {
    Map<String, List<Map<String, List<Scalar>>>> changed = new LinkedHashMap<>();
    listings.forEach(
        (path, items) ->
            changed.put(
                path,
                items.stream()
                    .map(item -> changed(item, value -> change.apply(path, value)))
                    .toList()));
    return changed;
  }

  private static Map<String, List<Scalar>> changed(
      Map<String, List<Scalar>> item, UnaryOperator<Scalar> change) {
    Map<String, List<Scalar>> changed = new LinkedHashMap<>();
    item.forEach((key, values) -> changed.put(key, values.stream().map(change).toList()));
    return changed;
  }

  /** Returns the first or only value of an entry. */
  public Optional<String> entry(String path) {
    List<Scalar> values = entries.getOrDefault(path, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0).text());
  }
}
