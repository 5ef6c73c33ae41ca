package genreport.check;

import genreport.diagnostic.NearestName;
import genreport.form.Field;
import genreport.form.FormPack;
import genreport.source.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Advice about a key that the form doesn't have at that place: where it belongs, or which key is
 * meant.
 *
 * @param meant paths of the fields that the key may have been meant for
 */
record KeyAdvice(String text, List<String> meant) {

  /** If the form has the key in more places than this, no place is named. */
  private static final int MOST_PLACES = 2;

  KeyAdvice {
    meant = List.copyOf(meant);
  }

  /**
   * Returns the advice about a key.
   *
   * @param parent path of what the key stands in; empty for the root
   */
  static KeyAdvice about(String key, String parent, FormPack form, Mapping source) {
    List<Field> places = new ArrayList<>();
    collect(form.fields(), key, places);
    Optional<String> elsewhere = elsewhere(places, parent, form);
    if (elsewhere.isPresent()) {
      List<String> meant = places.stream().map(Field::path).toList();
      return new KeyAdvice("“" + key + "”应写在" + elsewhere.get(), meant);
    }
    List<String> known = below(form, parent);
    Optional<String> near = near(key, form.field(parent).map(Field::below).orElse(List.of()));
    if (near.isPresent()) {
      String already = alreadyThere(near.get(), parent, source);
      String path = parent.isEmpty() ? near.get() : parent + "." + near.get();
      return new KeyAdvice("是不是“" + near.get() + "”？" + already, List.of(path));
    }
    Optional<String> only = onlyMissing(parent, form, source);
    if (only.isPresent()) {
      return new KeyAdvice("是不是“" + only.get() + "”？", List.of(only.get()));
    }
    return new KeyAdvice("这里可用的有：" + String.join("、", known), List.of());
  }

  /**
   * Returns the only required key that the source lacks, if the unknown key is the only one beside
   * it.
   */
  private static Optional<String> onlyMissing(String parent, FormPack form, Mapping source) {
    List<String> known = form.fields().below().stream().map(Field::key).toList();
    if (!parent.isEmpty() || source.entries().size() > known.size() + 1) {
      return Optional.empty();
    }
    List<String> missing =
        known.stream().filter(key -> form.requires(key) && source.entry(key).isEmpty()).toList();
    long unknown =
        source.entries().stream().filter(entry -> !known.contains(entry.key().text())).count();
    return source.complete() && missing.size() == 1 && unknown == 1
        ? Optional.of(missing.get(0))
        : Optional.empty();
  }

  /**
   * Returns the key that is most similar to the written one, or the key of the most similar label.
   */
  private static Optional<String> near(String written, List<? extends Field> fields) {
    List<String> keys = fields.stream().map(Field::key).toList();
    List<String> labels = fields.stream().map(Field::label).toList();
    return NearestName.of(written, keys)
        .or(() -> NearestName.of(written, labels).map(label -> keys.get(labels.indexOf(label))));
  }

  /** Returns a clause if the mapping already has the key that may be meant; else an empty text. */
  private static String alreadyThere(String near, String parent, Mapping source) {
    boolean there = holder(source, parent).flatMap(mapping -> mapping.entry(near)).isPresent();
    return there ? "这一项已经写过，多余的删去" : "";
  }

  /** Returns the mapping that the source has at a path, the whole source for the empty path. */
  static Optional<Mapping> holder(Mapping source, String path) {
    Optional<Mapping> holder = Optional.of(source);
    for (String step : path.isEmpty() ? List.<String>of() : List.of(path.split("\\.", -1))) {
      holder = holder.flatMap(mapping -> mapping.mapping(step));
    }
    return holder;
  }

  /** Returns where the form has a key; empty if it has it nowhere or in too many places. */
  private static Optional<String> elsewhere(List<Field> places, String parent, FormPack form) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    List<String> rows =
        places.stream().filter(field -> !isColumn(field, form)).map(KeyAdvice::parent).toList();
    if (rows.isEmpty()) {
      return Optional.of("一行的花括号里，如 " + example(places, parent, form));
    }
    if (rows.size() > MOST_PLACES) {
      return Optional.empty();
    }
    boolean top = rows.contains("");
    return Optional.of(top ? "最外一级，顶格写，不缩进" : "“" + String.join("”或“", rows) + "”下面，与那里的各项左对齐");
  }

  private static String example(List<Field> places, String parent, FormPack form) {
    Field place =
        places.stream()
            .filter(field -> field.path().startsWith(parent + "."))
            .findFirst()
            .orElse(places.get(0));
    String row = form.field(parent(place)).map(Field::key).orElse("");
    return row + ": {" + place.key() + ": 1}";
  }

  private static boolean isColumn(Field field, FormPack form) {
    return form.field(parent(field)).orElse(field) instanceof Field.Row;
  }

  private static String parent(Field field) {
    int dot = field.path().lastIndexOf('.');
    return dot < 0 ? "" : field.path().substring(0, dot);
  }

  private static List<String> below(FormPack form, String parent) {
    return form.field(parent).map(Field::below).orElse(List.of()).stream().map(Field::key).toList();
  }

  /** Collects the fields of a key; the remarks on figures have the same keys and don't count. */
  private static void collect(Field from, String key, List<Field> found) {
    for (Field field : from instanceof Field.Row row ? row.columns() : from.below()) {
      if (field.key().equals(key)) {
        found.add(field);
      }
      collect(field, key, found);
    }
  }
}
