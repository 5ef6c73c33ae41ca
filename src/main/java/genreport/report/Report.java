package genreport.report;

import genreport.form.FormPack;
import genreport.source.Scalar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report's values by path; see {@link genreport.form.Field} for paths.
 *
 * @param figures every figure of the form, in the form's order
 * @param prose the narrative that is given
 * @param entries the other values that are given; a list has one element for each item
 */
public record Report(
    FormPack form,
    Map<String, Figure> figures,
    Map<String, Prose> prose,
    Map<String, List<Scalar>> entries) {

  public Report {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    prose = Collections.unmodifiableMap(new LinkedHashMap<>(prose));
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
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

  /** The value of an entry with one value. */
  public Optional<String> entry(String path) {
    return entries.getOrDefault(path, List.of()).stream().findFirst().map(Scalar::text);
  }
}
