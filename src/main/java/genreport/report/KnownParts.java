package genreport.report;

import genreport.form.Field;
import genreport.form.FormPack;
import genreport.form.UnknownKey;
import genreport.source.Mapping;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides whether a figure that the source doesn't have is left out, which means 0, or unknown. If
 * a section has a key that the form doesn't have there, the key may be a misspelt row or a row at
 * the wrong level; then the missing figures of the section are unknown.
 *
 * @param rows paths of the sections in which a row that is missing is unknown
 * @param columns paths of the sections and rows in which a column that is missing is unknown
 */
record KnownParts(Set<String> rows, Set<String> columns) {

  static KnownParts of(Mapping source, FormPack form) {
    List<UnknownKey> unknown = UnknownKey.in(source, form.fields());
    boolean complete = source.complete() && unknown.stream().noneMatch(KnownParts::isAtRoot);
    Set<String> rows = new HashSet<>();
    Set<String> columns = new HashSet<>();
    for (Field section : form.fields().below()) {
      boolean missing = !complete && source.entry(section.key()).isEmpty();
      Set<String> keys = new HashSet<>();
      collectKeys(section, keys);
      List<UnknownKey> own = unknown.stream().filter(key -> concerns(key, section, keys)).toList();
      Set<String> columnKeys = new HashSet<>();
      collectColumns(section, columnKeys);
      if (missing || !own.isEmpty()) {
        rows.add(section.path());
      }
      if (missing || own.stream().anyMatch(key -> columnKeys.contains(key.key().text()))) {
        columns.add(section.path());
      }
    }
    unknown.stream()
        .map(UnknownKey::parent)
        .filter(Field.Row.class::isInstance)
        .forEach(row -> columns.add(row.path()));
    return new KnownParts(rows, columns);
  }

  /** Returns whether a row of a group that the source doesn't have is known to be left out. */
  boolean has(Field.Group group) {
    return !rows.contains(section(group));
  }

  /** Returns whether a column of a row that the source doesn't have is known to be left out. */
  boolean has(Field.Row row) {
    return !columns.contains(row.path()) && !columns.contains(section(row));
  }

  private static boolean isAtRoot(UnknownKey unknown) {
    return unknown.parent().path().isEmpty();
  }

  /**
   * Returns whether a key may be one of a section's: it stands there, or stands at the root and is
   * the key of one of the section's fields. A key in a row concerns that row only.
   *
   * @param keys the keys of all fields of the section
   */
  private static boolean concerns(UnknownKey unknown, Field section, Set<String> keys) {
    Field parent = unknown.parent();
    return isAtRoot(unknown)
        ? keys.contains(unknown.key().text())
        : section(parent).equals(section.path())
            && !(parent instanceof Field.Row)
            && !(parent instanceof Field.Listing);
  }

  private static String section(Field field) {
    int dot = field.path().indexOf('.');
    return dot < 0 ? field.path() : field.path().substring(0, dot);
  }

  /** Adds the keys at all levels below a field. */
  private static void collectKeys(Field field, Set<String> keys) {
    for (Field inner : field.below()) {
      keys.add(inner.key());
      collectKeys(inner, keys);
    }
  }

  /** Adds the keys of the columns of all rows in a field. */
  private static void collectColumns(Field field, Set<String> keys) {
    if (field instanceof Field.Row) {
      collectKeys(field, keys);
    } else {
      field.below().forEach(inner -> collectColumns(inner, keys));
    }
  }
}
