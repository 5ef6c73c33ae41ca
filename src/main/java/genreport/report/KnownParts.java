package genreport.report;

import genreport.form.Field;
import genreport.form.FormPack;
import genreport.source.Mapping;
import genreport.source.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    List<String> outside = strangers(source, sections);
    Set<String> rows = new HashSet<>();
    Set<String> columns = new HashSet<>();
    for (Field section : sections) {
      Optional<Mapping.Entry> entry = source.entry(section.key());
      boolean missing = entry.isEmpty() && (!outside.isEmpty() || !source.complete());
      List<String> strangers = new ArrayList<>();
      if (entry.isPresent()) {
        collectStrangers(entry.get().value(), section, strangers);
      }
      Set<String> below = new HashSet<>();
      collectKeys(section, below);
      outside.stream().filter(below::contains).forEach(strangers::add);
      if (missing || !strangers.isEmpty()) {
        rows.add(section.key());
      }
      if (missing || hasColumn(section, strangers)) {
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
    boolean own = values.isPresent() && !strangers(values.get(), row.columns()).isEmpty();
    return !own && !columns.contains(section(row));
  }

  private static String section(Field field) {
    int dot = field.path().indexOf('.');
    return dot < 0 ? field.path() : field.path().substring(0, dot);
  }

  /** Adds the strangers at all levels but those of rows. */
  private static void collectStrangers(Node node, Field field, List<String> found) {
    if (!(node instanceof Mapping mapping) || field instanceof Field.Row) {
      return;
    }
    found.addAll(strangers(mapping, field.below()));
    for (Field inner : field.below()) {
      Optional<Node> value = mapping.get(inner.key());
      if (value.isPresent()) {
        collectStrangers(value.get(), inner, found);
      }
    }
  }

  /** The keys that are none of these fields'. */
  private static List<String> strangers(Mapping mapping, List<? extends Field> fields) {
    List<String> keys = new ArrayList<>();
    for (Field field : fields) {
      keys.add(field.key());
    }
    List<String> strangers = new ArrayList<>();
    for (Mapping.Entry entry : mapping.entries()) {
      if (!keys.contains(entry.key().text())) {
        strangers.add(entry.key().text());
      }
    }
    return strangers;
  }

  private static boolean hasColumn(Field section, List<String> keys) {
    Set<String> columns = new HashSet<>();
    collectColumns(section, columns);
    return keys.stream().anyMatch(columns::contains);
  }

  /** Adds the keys at all levels below a field. */
  private static void collectKeys(Field field, Set<String> keys) {
    for (Field inner : field.below()) {
      keys.add(inner.key());
      collectKeys(inner, keys);
    }
  }

  /** Adds the keys at all levels below the rows of a field. */
  private static void collectColumns(Field field, Set<String> keys) {
    if (field instanceof Field.Row) {
      collectKeys(field, keys);
      return;
    }
    field.below().forEach(inner -> collectColumns(inner, keys));
  }
}
