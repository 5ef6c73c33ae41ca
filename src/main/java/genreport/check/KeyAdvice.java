package genreport.check;

import genreport.diagnostic.NearestName;
import genreport.form.Field;
import genreport.form.FormPack;
import genreport.source.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to write in place of a key that the form has not here: its place, or the key meant.
 *
 * @param meant paths of the fields that the key may have been meant for
 */
record KeyAdvice(String text, List<String> meant) {

  /** A key that stands in more places than this is none of a place of its own. */
  private static final int MOST_PLACES = 2;

  KeyAdvice {
    meant = List.copyOf(meant);
  }

  /**
   * Advice about a key.
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
    return new KeyAdvice("这里可用的有：" + String.join("、", known), List.of());
  }

  /**
   * The key most like what is written; or the key of the label most like it, as the form prints.
   */
  private static Optional<String> near(String written, List<? extends Field> fields) {
    List<String> keys = fields.stream().map(Field::key).toList();
    List<String> labels = fields.stream().map(Field::label).toList();
    return NearestName.of(written, keys)
        .or(() -> NearestName.of(written, labels).map(label -> keys.get(labels.indexOf(label))));
  }

  /** The meant key may be here already, so that this one is not it. */
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

  /** Where the form has the fields of a key, if these are few. */
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

  private static void collect(Field from, String key, List<Field> found) {
    for (Field field : from.below()) {
      if (field.key().equals(key)) {
        found.add(field);
      }
      collect(field, key, found);
    }
  }
}
