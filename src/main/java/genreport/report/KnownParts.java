package genreport.report;

import genreport.form.Field;
import genreport.form.FormPack;
import genreport.source.Mapping;
import genreport.source.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which parts of the form the source is sure to say all about. Where a section holds a key that the
 * form has not there, this may be a row whose key is misspelt or that stands at the wrong level,
 * and then its figures are unknown rather than 0.
 *
 * @param rows keys of the sections in which a row that is not found is unknown
 * @param columns keys of the sections in which so is a column of any row
 */
record KnownParts(Set<String> rows, Set<String> columns) {

  static KnownParts of(Mapping source, FormPack form) {
    List<? extends Field> sections = form.fields().below();
    List<String> outside = strangers(source, sections).toList();
    Set<String> rows = new HashSet<>();
    Set<String> columns = new HashSet<>();
    for (Field section : sections) {
      Optional<Mapping.Entry> entry = source.entry(section.key());
      boolean missing = entry.isEmpty() && (!outside.isEmpty() || !source.complete());
      Stream<String> inside = entry.stream().flatMap(e -> allStrangers(e.value(), section));
      Stream<String> near = outside.stream().filter(key -> holds(section, key));
      List<String> strangers = Stream.concat(inside, near).toList();
      if (missing || !strangers.isEmpty()) {
        rows.add(section.key());
      }
      if (missing || strangers.stream().anyMatch(key -> isColumn(section, key))) {
        columns.add(section.key());
      }
    }
    return new KnownParts(rows, columns);
  }

  /** Whether a row of a group that the source has not is known to be left out. */
  boolean has(Field.Group group) {
    return !rows.contains(section(group));
  }

  /** Whether a column of a row that the source has not is known to be left out. */
  boolean has(Field.Row row, Optional<Mapping> values) {
    boolean own =
        values.stream().flatMap(mapping -> strangers(mapping, row.columns())).findAny().isPresent();
    return !own && !columns.contains(section(row));
  }

  private static String section(Field field) {
    int dot = field.path().indexOf('.');
    return dot < 0 ? field.path() : field.path().substring(0, dot);
  }

  private static Stream<String> allStrangers(Node node, Field field) {
    if (!(node instanceof Mapping mapping)) {
      return Stream.empty();
    }
    Stream<String> below =
        field.below().stream()
            .flatMap(f -> mapping.get(f.key()).stream().flatMap(n -> allStrangers(n, f)));
    boolean row = field instanceof Field.Row;
    return row ? Stream.empty() : Stream.concat(strangers(mapping, field.below()), below);
  }

  /** The keys that are none of these fields'. */
  private static Stream<String> strangers(Mapping mapping, List<? extends Field> fields) {
    return mapping.entries().stream()
        .map(entry -> entry.key().text())
        .filter(key -> fields.stream().noneMatch(field -> field.key().equals(key)));
  }

  private static boolean holds(Field field, String key) {
    return field.below().stream().anyMatch(f -> f.key().equals(key) || holds(f, key));
  }

  private static boolean isColumn(Field field, String key) {
    boolean own = field instanceof Field.Row && holds(field, key);
    return own || field.below().stream().anyMatch(f -> isColumn(f, key));
  }
}
