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

/** Reads numbers from the tables of applications and of disputes. */
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

  /** A number of the tables with its name for messages, or a sum or difference of such. */
  record Reading(String name, Decimal value) {

    Reading plus(Reading other) {
      return new Reading(name + "＋" + other.name, value.plus(other.value));
    }

    Reading minus(Reading other) {
      return new Reading(name + "－" + other.name, value.minus(other.value));
    }

    /** Returns the sum of each left reading with each right one. */
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

  /** Returns whether every cell is a number; otherwise sums would be wrong. */
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

  /** Returns the total of a row, or of all rows of a group. */
  Optional<Reading> total(String path) {
    return column(path, TOTAL).map(reading -> new Reading(name(path), reading.value()));
  }

  /** Returns one column of a row, or its sum over a group's rows; empty if the form has none. */
  Optional<Reading> column(String path, String key) {
    return columns.computeIfAbsent(path + " " + key, name -> addUp(path, key));
  }

  private Optional<Reading> addUp(String path, String key) {
    List<Decimal> numbers = new ArrayList<>();
    for (Field.Row row : rows(path)) {
      Figure figure = report.figures().get(row.path() + "." + key);
      if (figure != null && figure.value().isPresent()) {
        numbers.add(figure.value().get());
      }
    }
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(new Reading(name(path) + "的" + key, Decimal.sum(numbers)));
  }

  /** Returns the rows and groups of the table of applications that are results. */
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

  /** Returns the keys of the columns of the table of applications, without the total. */
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

  /** Returns the sum of some columns for every row and group of a table. */
  List<Reading> inEveryRow(String table, List<String> columns) {
    List<Reading> readings = new ArrayList<>();
    for (Field.Row row : rows(table)) {
      sum(row.path(), columns).ifPresent(readings::add);
    }
    for (Field field : table(table)) {
      if (field instanceof Field.Group) {
        sum(field.path(), columns).ifPresent(readings::add);
      }
    }
    return readings;
  }

  /** Returns the sum of some columns of a row or group, with the name of the first. */
  private Optional<Reading> sum(String path, List<String> columns) {
    List<Decimal> numbers = new ArrayList<>();
    Optional<Reading> first = Optional.empty();
    for (String key : columns) {
      Optional<Reading> column = column(path, key);
      column.ifPresent(reading -> numbers.add(reading.value()));
      first = first.or(() -> column);
    }
    return first.map(reading -> new Reading(reading.name(), Decimal.sum(numbers)));
  }

  /** Returns the fields of a table; none if the form doesn't have it. */
  private List<Field> table(String path) {
    Optional<Field> table = report.form().field(path);
    return table.isPresent() ? below(table.get()) : List.of();
  }

  /** Returns the rows of a field, including itself; for "" all rows of both tables. */
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
