package genreport.form;

import genreport.source.Mapping;
import genreport.source.Node;
import genreport.source.Scalar;
import genreport.source.Sequence;
import genreport.style.StyleSheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A loaded form pack.
 *
 * @param name the name of its folder, such as the year that introduced it
 * @param head the description of the reports that it is for
 * @param schema the schema for validation, with everything that it refers to in other files
 * @param fields the fields of the schema, in the form's order
 */
public record FormPack(
    String name,
    PackHead head,
    Mapping schema,
    Field.Group fields,
    List<Rule> rules,
    Claims claims,
    StyleSheet styles) {

  /** The key of the report's year, by which its form is chosen. */
  public static final String YEAR = "年度";

  /** The key of the kind of report. */
  public static final String REPORT = "报告";

  /** The key of the agency. */
  public static final String AGENCY = "机关";

  /** The key of the names of the bodies that sign the report. */
  public static final String SIGNATURE = "署名";

  /** The key of the date under the signature. */
  public static final String DATE = "成文日期";

  /** The key that says whether the report gets a seal. */
  public static final String SEAL = "盖章";

  /** The key of the number under the title. */
  public static final String DOCUMENT_NUMBER = "发文字号";

  /** The key that says whether the report is printed on both sides of the paper. */
  public static final String TWO_SIDED = "双面";

  /** The value of a key that turns something on. */
  public static final String YES = "是";

  /** The key of the file of last year's report. */
  public static final String LAST_YEAR = "上年报告";

  public FormPack {
    rules = List.copyOf(rules);
  }

  /** Returns the kind of report, such as 政府信息公开工作年度报告. */
  public String report() {
    return head.report();
  }

  /** Returns the years of the reports that use the form. */
  public Years years() {
    return head.years();
  }

  /**
   * Returns the title of a report that has none of its own, one element for each line. {@code
   * ${key}} stands for the value of that key in the source.
   */
  public List<String> title() {
    return head.title();
  }

  /** Returns whether every report must have this key, even if there is nothing to report. */
  public boolean requires(String key) {
    return required(schema).contains(key);
  }

  /** Returns the required keys of a schema. */
  static List<String> required(Mapping schema) {
    return PackHead.texts(schema, "required");
  }

  /** Returns the field of this path; the root for an empty path; empty if there is none. */
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

  /** Returns whether a path equals another path or is a prefix of it that ends after a key. */
  private static boolean leadsTo(String start, String path) {
    return path.startsWith(start)
        && (path.length() == start.length() || path.charAt(start.length()) == '.');
  }

  /** Returns the schema's instruction for a field; empty if there is none. */
  public String description(String path) {
    return SchemaReader.description(schema, path);
  }

  /**
   * Returns the value of one of this program's own keywords for a field, such as {@code
   * x-next-year}.
   */
  public Optional<String> note(String path, String key) {
    return SchemaReader.note(schema, path, key)
        .filter(Scalar.class::isInstance)
        .map(note -> ((Scalar) note).text());
  }

  /**
   * Returns the list value of one of this program's own keywords for a field; empty if it is
   * absent.
   */
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
   * Returns a cell that can serve as an example of a reference: the total of the first row in the
   * first table with totals, else the first figure; empty for a form without figures.
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

  /** Returns the paths of the cells that are computed from others if they are left out. */
  public Set<String> totals() {
    Set<String> totals = new HashSet<>();
    for (Rule rule : rules) {
      if (rule instanceof Rule.Equation equation && !equation.total().isEmpty()) {
        totals.addAll(Cells.of(fields, equation).totals(equation));
      }
    }
    return totals;
  }

  /** Returns whether the last column of a row is a total, which may be omitted. */
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

  /** Returns the name of the template that arranges the report. */
  public String template() {
    return name + "/report.ftlx";
  }

  /**
   * The years of the reports that use a form.
   *
   * @param to the last year; absent for a form in use
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
