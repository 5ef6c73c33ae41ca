package genreport.report;

import genreport.form.Field;
import genreport.form.FormPack;
import genreport.source.Mapping;
import genreport.source.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which parts of the form the source is sure to say all about. Where it holds a key that the form
 * has not, this may be a row whose key is misspelt, and then its figures are not 0.
 *
 * @param unknown keys of the sections that hold such a key
 */
record KnownParts(Set<String> unknown) {

  static KnownParts of(Mapping source, FormPack form) {
    List<Field> sections = form.fields().below();
    List<Mapping.Entry> strangers = strangers(source, sections);
    Set<String> unknown = new HashSet<>();
    for (Field section : sections) {
      Optional<Mapping.Entry> entry = source.entry(section.key());
      boolean missing = entry.isEmpty() && (!strangers.isEmpty() || !source.complete());
      boolean misplaced = strangers.stream().anyMatch(s -> holds(section, s.key().text()));
      boolean strange = entry.filter(e -> isStrange(e.value(), section)).isPresent();
      if (missing || misplaced || strange) {
        unknown.add(section.key());
      }
    }
    return new KnownParts(unknown);
  }

  /** Whether what the source has not of this field is known to be left out. */
  boolean has(Field field) {
    String path = field.path();
    int dot = path.indexOf('.');
    return !unknown.contains(dot < 0 ? path : path.substring(0, dot));
  }

  private static boolean isStrange(Node node, Field field) {
    return node instanceof Mapping mapping
        && (!strangers(mapping, field.below()).isEmpty()
            || field.below().stream()
                .anyMatch(f -> mapping.get(f.key()).filter(n -> isStrange(n, f)).isPresent()));
  }

  private static List<Mapping.Entry> strangers(Mapping mapping, List<? extends Field> fields) {
    return mapping.entries().stream()
        .filter(entry -> fields.stream().noneMatch(f -> f.key().equals(entry.key().text())))
        .toList();
  }

  private static boolean holds(Field field, String key) {
    return field.below().stream().anyMatch(f -> f.key().equals(key) || holds(f, key));
  }
}
