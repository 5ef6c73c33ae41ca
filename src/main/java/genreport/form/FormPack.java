package genreport.form;

import genreport.source.Mapping;
import genreport.style.StyleSheet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A form year, loaded.
 *
 * @param name of its folder, such as the year that introduced it
 * @param years for which it is the form
 * @param schema as read, for validation
 * @param fields of the schema, in the form's order
 */
public record FormPack(
    String name,
    Years years,
    Mapping schema,
    Field.Group fields,
    List<Rule> rules,
    StyleSheet styles) {

  /** The key of the report's year, by which its form is chosen. */
  public static final String YEAR = "年度";

  public FormPack {
    rules = List.copyOf(rules);
  }

  /** The field of this path, the root for an empty one. */
  public Optional<Field> field(String path) {
    return find(fields, path);
  }

  static Optional<Field> find(Field from, String path) {
    if (from.path().equals(path)) {
      return Optional.of(from);
    }
    List<? extends Field> below = from.below();
    for (int i = 0; i < below.size(); i++) {
      if (leadsTo(below.get(i).path(), path)) {
        return find(below.get(i), path);
      }
    }
    return Optional.empty();
  }

  /** Whether a path is another one, or the start of it that ends with a key. */
  private static boolean leadsTo(String start, String path) {
    return path.startsWith(start)
        && (path.length() == start.length() || path.charAt(start.length()) == '.');
  }

  /** What to write in a field, in the schema's words; empty where it says nothing. */
  public String description(String path) {
    return SchemaReader.description(schema, path);
  }

  /** Name of the template that arranges the report. */
  public String template() {
    return name + "/report.ftlx";
  }

  /**
   * The years of the reports that are made on a form.
   *
   * @param to the last, absent for a form in use
   */
  public record Years(int from, OptionalInt to) {

    public boolean contain(int year) {
      return year >= from && year <= to.orElse(Integer.MAX_VALUE);
    }

    @Override
    public String toString() {
      return to.isPresent() ? from + "—" + to.getAsInt() + " 年度" : from + " 年度及以后";
    }
  }
}
