package genreport.check.narrative;

import genreport.form.Field;
import genreport.report.Decimal;
import genreport.report.Figure;
import genreport.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The numbers that the tables of applications and of disputes give. */
final class TableNumbers {

  static final String APPLICATIONS = "依申请公开";
  static final String RECEIVED = APPLICATIONS + ".新收";
  static final String CARRIED_IN = APPLICATIONS + ".上年结转";
  static final String DONE = APPLICATIONS + ".总计";
  static final String CARRIED_OUT = APPLICATIONS + ".结转下年度";
  static final String REVIEWS = "复议诉讼.行政复议";
  static final String SUITS = "复议诉讼.行政诉讼";

  private static final String TOTAL = "总计";

  private final Report report;
  private final Map<String, Optional<Reading>> columns = new HashMap<>();

  TableNumbers(Report report) {
    this.report = report;
  }

  /** One way to read a number from the tables. */
  record Reading(String name, Decimal value) {

    Reading plus(Reading other) {
      return new Reading(name + "＋" + other.name, value.plus(other.value));
    }

    Reading minus(Reading other) {
      return new Reading(name + "－" + other.name, value.minus(other.value));
    }

    /** Each of the one with each of the other. */
    static List<Reading> sums(List<Reading> left, List<Reading> right) {
      List<Reading> sums = new ArrayList<>();
      for (Reading a : left) {
        for (Reading b : right) {
          sums.add(a.plus(b));
        }
      }
      return sums;
    }

    static List<Reading> join(List<Reading> left, List<Reading> right) {
      List<Reading> both = new ArrayList<>(left);
      both.addAll(right);
      return both;
    }
  }

  /** Whether every cell is a number, so that there is something to compare with. */
  boolean areReadable() {
    for (Field.Row row : rows("")) {
      for (Field.Figure column : row.columns()) {
        if (report.figure(column.path()).value().isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  /** The total of a row, or of all rows of a group. */
  Optional<Reading> total(String path) {
    Optional<Reading> total = column(path, TOTAL);
    return total.isPresent()
        ? Optional.of(new Reading(name(path), total.get().value()))
        : Optional.empty();
  }

  /** One column of a row, or of all rows of a group together; absent when the form has none. */
  Optional<Reading> column(String path, String key) {
    String name = path + " " + key;
    Optional<Reading> known = columns.get(name);
    if (known == null) {
      known = addUp(path, rows(path), key);
      columns.put(name, known);
    }
    return known;
  }

  private Optional<Reading> addUp(String path, List<Field.Row> rows, String key) {
    Decimal sum = Decimal.ZERO;
    boolean known = false;
    for (Field.Row row : rows) {
      Figure figure = report.figures().get(row.path() + "." + key);
      if (figure != null && figure.value().isPresent()) {
        sum = sum.plus(figure.value().get());
        known = true;
      }
    }
    return known ? Optional.of(new Reading(name(path) + "的" + key, sum)) : Optional.empty();
  }

  /** The rows and groups of the table of applications that say how one was dealt with. */
  List<Field> outcomes() {
    List<Field> outcomes = new ArrayList<>();
    Set<String> others = Set.of(RECEIVED, CARRIED_IN, DONE, CARRIED_OUT);
    for (Field field : table(APPLICATIONS)) {
      if (!others.contains(field.path()) && !(field instanceof Field.Prose)) {
        outcomes.add(field);
        outcomes.addAll(below(field));
      }
    }
    return outcomes;
  }

  /** Keys of the columns of the table of applications, without the total. */
  List<String> applicants() {
    List<String> keys = new ArrayList<>();
    for (Field.Row row : rows(RECEIVED)) {
      for (Field.Figure column : row.columns()) {
        if (!column.key().equals(TOTAL)) {
          keys.add(column.key());
        }
      }
    }
    return keys;
  }

  /** A column, or several added up, in every row and group of a table. */
  List<Reading> inEveryRow(String table, List<String> columns) {
    List<Reading> readings = new ArrayList<>();
    List<Field.Row> rows = rows(table);
    for (Field.Row row : rows) {
      addTogether(row.path(), List.of(row), columns, readings);
    }
    for (Field field : table(table)) {
      if (field instanceof Field.Group) {
        addTogether(field.path(), rows(field.path()), columns, readings);
      }
    }
    return readings;
  }

  /** Adds up several columns of a row or group, by the name of the first. */
  private void addTogether(
      String path, List<Field.Row> rows, List<String> columns, List<Reading> readings) {
    String name = "";
    Decimal sum = Decimal.ZERO;
    for (String column : columns) {
      Optional<Reading> next = addUp(path, rows, column);
      if (next.isPresent()) {
        name = name.isEmpty() ? next.get().name() : name;
        sum = sum.plus(next.get().value());
      }
    }
    if (!name.isEmpty()) {
      readings.add(new Reading(name, sum));
    }
  }

  /** The fields of a table; none of one that the form has not. */
  private List<Field> table(String path) {
    Optional<Field> table = report.form().field(path);
    return table.isPresent() ? below(table.get()) : List.of();
  }

  /** Every row below a field, the field itself if it is one; all rows of both tables for "". */
  private List<Field.Row> rows(String path) {
    if (path.isEmpty()) {
      List<Field.Row> rows = new ArrayList<>(rows(APPLICATIONS));
      rows.addAll(rows(REVIEWS));
      rows.addAll(rows(SUITS));
      return rows;
    }
    List<Field.Row> rows = new ArrayList<>();
    Optional<Field> field = report.form().field(path);
    if (field.isPresent()) {
      collectRows(field.get(), rows);
    }
    return rows;
  }

  private static void collectRows(Field field, List<Field.Row> found) {
    if (field instanceof Field.Row row) {
      found.add(row);
    }
    for (Field inner : below(field)) {
      collectRows(inner, found);
    }
  }

  private static List<Field> below(Field field) {
    return field instanceof Field.Group group ? group.fields() : List.of();
  }

  private static String name(String path) {
    return path.equals(DONE) ? "办理结果总计" : path.substring(path.lastIndexOf('.') + 1);
  }
}
