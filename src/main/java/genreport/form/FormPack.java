package genreport.form;

import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import genreport.style.StyleSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A form pack, loaded.
 *
 * @param name of its folder, such as the year that introduced it
 * @param head what it says of the reports that it is for
 * @param schema with all that it refers to in other files, for validation
 * @param fields of the schema, in the form's order
 */
public record FormPack(
    String name,
    PackHead head,
    Mapping schema,
    Field.Group fields,
    List<Rule> rules,
    StyleSheet styles) {

  /** The key of the report's year, by which its form is chosen. */
  public static final String YEAR = "年度";

  /** The key of the kind of report. */
  public static final String REPORT = "报告";

  /** The key of the agency. */
  public static final String AGENCY = "机关";

  /** The key of the file of last year's report. */
  public static final String LAST_YEAR = "上年报告";

  public FormPack {
    rules = List.copyOf(rules);
  }

  /** The kind of report, such as 政府信息公开工作年度报告. */
  public String report() {
    return head.report();
  }

  /** The years of the reports for which it is the form. */
  public Years years() {
    return head.years();
  }

  /**
   * The title of a report that has none of its own, a line each; {@code ${key}} stands for what the
   * source has under that key.
   */
  public List<String> title() {
    return head.title();
  }

  /** Whether every report has something under this key, be it nothing to tell. */
  public boolean requires(String key) {
    return required(schema).contains(key);
  }

  /** The keys that every report of a schema has. */
  static List<String> required(Mapping schema) {
    return PackHead.texts(schema, "required");
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

  /** What the schema notes of a field under a key of ours, such as {@code x-next-year}. */
  public Optional<String> note(String path, String key) {
    return SchemaReader.note(schema, path, key)
        .filter(Scalar.class::isInstance)
        .map(note -> ((Scalar) note).text());
  }

  /** What the schema lists of a field under a key of ours; empty where it has no such key. */
  public List<String> notes(String path, String key) {
    List<String> notes = new ArrayList<>();
    if (SchemaReader.note(schema, path, key).orElse(schema) instanceof Sequence list) {
      for (Node item : list.items()) {
        if (item instanceof Scalar scalar) {
          notes.add(scalar.text());
        }
      }
    }
    return notes;
  }

  /**
   * A cell that may serve as an example of a reference: of the first table with totals the total of
   * its first row, else the first figure; empty in a form without figures.
   */
  public Optional<String> exampleCell() {
    for (Rule rule : rules) {
      if (rule instanceof Rule.Equation equation && !equation.total().isEmpty()) {
        return Optional.of(Cells.of(fields, equation).totals(equation).get(0));
      }
    }
    return firstFigure(fields);
  }

  private static Optional<String> firstFigure(Field field) {
    if (field instanceof Field.Figure) {
      return Optional.of(field.path());
    }
    return field instanceof Field.Listing
        ? Optional.empty()
        : field.below().stream().flatMap(inner -> firstFigure(inner).stream()).findFirst();
  }

  /** Whether a row's last column is a total, which may be left out. */
  public boolean endsWithTotal(Field.Row row) {
    String last = row.columns().get(row.columns().size() - 1).path();
    for (Rule rule : rules) {
      if (rule instanceof Rule.Equation equation
          && equation.over() == Rule.Over.ROWS
          && !equation.total().isEmpty()
          && Cells.of(fields, equation).totals(equation).contains(last)) {
        return true;
      }
    }
    return false;
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
