package genreport.check.narrative;

import genreport.form.Field;
import genreport.report.Decimal;
import genreport.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
      return left.stream().flatMap(a -> right.stream().map(a::plus)).toList();
    }

    static List<Reading> join(List<Reading> left, List<Reading> right) {
      return Stream.concat(left.stream(), right.stream()).toList();
    }
  }

  /** Whether every cell is a number, so that there is something to compare with. */
  boolean areReadable() {
    return rows("").stream()
        .flatMap(row -> row.columns().stream())
        .allMatch(column -> report.figure(column.path()).value().isPresent());
  }

  /** The total of a row, or of all rows of a group. */
  Optional<Reading> total(String path) {
    return column(path, TOTAL).map(reading -> new Reading(name(path), reading.value()));
  }

  /** One column of a row, or of all rows of a group together; absent when the form has none. */
  Optional<Reading> column(String path, String key) {
    return columns.computeIfAbsent(path + " " + key, name -> addUp(path, key));
  }

  private Optional<Reading> addUp(String path, String key) {
    List<Decimal> values = new ArrayList<>();
    for (Field.Row row : rows(path)) {
      row.columns().stream()
          .filter(column -> column.key().equals(key))
          .flatMap(column -> report.figure(column.path()).value().stream())
          .forEach(values::add);
    }
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Reading(
                name(path) + "的" + key, values.stream().reduce(Decimal.ZERO, Decimal::plus)));
  }

  /** The rows and groups of the table of applications that say how one was dealt with. */
  List<Field> outcomes() {
    List<Field> outcomes = new ArrayList<>();
    Set<String> others = Set.of(RECEIVED, CARRIED_IN, DONE, CARRIED_OUT);
    report
        .form()
        .field(APPLICATIONS)
        .ifPresent(
            table -> {
              for (Field field : below(table)) {
                if (!others.contains(field.path()) && !(field instanceof Field.Prose)) {
                  outcomes.add(field);
                  outcomes.addAll(below(field));
                }
              }
            });
    return outcomes;
  }

  /** Keys of the columns of the table of applications, without the total. */
  List<String> applicants() {
    return rows(RECEIVED).stream()
        .flatMap(row -> row.columns().stream())
        .map(Field::key)
        .filter(key -> !key.equals(TOTAL))
        .toList();
  }

  /** A column, or several added up, in every row and group of a table. */
  List<Reading> inEveryRow(String table, List<String> columns) {
    List<Reading> readings = new ArrayList<>();
    Set<String> paths = new LinkedHashSet<>();
    rows(table).forEach(row -> paths.add(row.path()));
    report.form().field(table).stream()
        .flatMap(field -> below(field).stream())
        .forEach(field -> paths.add(field.path()));
    for (String path : paths) {
      columns.stream()
          .flatMap(column -> column(path, column).stream())
          .reduce((a, b) -> new Reading(a.name(), a.value().plus(b.value())))
          .ifPresent(readings::add);
    }
    return readings;
  }

  /** Every row below a field, the field itself if it is one; all rows of both tables for "". */
  private List<Field.Row> rows(String path) {
    if (path.isEmpty()) {
      List<Field.Row> rows = new ArrayList<>(rows(APPLICATIONS));
      rows.addAll(rows(REVIEWS));
      rows.addAll(rows(SUITS));
      return rows;
    }
    return report.form().field(path).map(TableNumbers::rowsOf).orElse(List.of());
  }

  private static List<Field.Row> rowsOf(Field field) {
    if (field instanceof Field.Row row) {
      return List.of(row);
    }
    return below(field).stream().flatMap(inner -> rowsOf(inner).stream()).toList();
  }

  private static List<Field> below(Field field) {
    return field instanceof Field.Group group ? group.fields() : List.of();
  }

  private static String name(String path) {
    return path.equals(DONE) ? "办理结果总计" : path.substring(path.lastIndexOf('.') + 1);
  }
}
