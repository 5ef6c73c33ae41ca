package genreport.report;

import genreport.form.Field;
import genreport.form.FormPack;
import genreport.source.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts a report to plain data for the template of its form.
 *
 * <ul>
 *   <li>{@code year}, {@code agency}, {@code title} (a list of lines), {@code sealed} and {@code
 *       twoSided} (booleans); if the source has them {@code signatures} (a list), {@code signature}
 *       (the list as one text), {@code date} and {@code documentNumber}
 *   <li>{@code fields}: by path, {@code label}; for a figure also {@code figure}, for a row {@code
 *       figures}, {@code columns} (labels) and {@code remarks} (for each figure {@code text} and
 *       {@code note}, missing where there is none), for a group {@code members} (paths) and their
 *       {@code size}, for an entry {@code values} and, where the source has one, {@code value}, for
 *       a listing {@code columns} (labels) and {@code items}, each the texts by key
 *   <li>{@code prose}: by path, a list of {@code level}, {@code heading} and {@code runs} of {@code
 *       text}, {@code strong}, {@code lead}
 * </ul>
 */
public final class ReportModel implements Field.Visitor {

  private static final Pattern KEY = Pattern.compile("\\$\\{([^}]*)}");

  private final Report report;
  private final Map<String, Object> fields = new LinkedHashMap<>();

  private ReportModel(Report report) {
    this.report = report;
  }

  /** Returns the data of a report without errors. */
  public static Map<String, Object> of(Report report) {
    ReportModel model = new ReportModel(report);
    for (Field field : report.form().fields().fields()) {
      field.accept(model);
    }
    Map<String, Object> prose = new LinkedHashMap<>();
    for (Map.Entry<String, Prose> text : report.prose().entrySet()) {
      prose.put(text.getKey(), lines(text.getValue()));
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("year", report.entry(FormPack.YEAR).orElse(""));
    all.put("agency", report.entry(FormPack.AGENCY).orElse(""));
    all.put("title", title(report));
    List<String> names = texts(report.entries().getOrDefault(FormPack.SIGNATURE, List.of()));
    if (!names.isEmpty()) {
      all.put("signatures", names);
    }
    putGiven("signature", Optional.of(String.join("、", names)), all);
    putGiven("date", report.entry(FormPack.DATE), all);
    putGiven("documentNumber", report.entry(FormPack.DOCUMENT_NUMBER), all);
    all.put("sealed", isYes(report, FormPack.SEAL));
    all.put("twoSided", isYes(report, FormPack.TWO_SIDED));
    all.put("fields", model.fields);
    all.put("prose", prose);
    return all;
  }

  private static void putGiven(String name, Optional<String> text, Map<String, Object> all) {
    if (text.isPresent() && !text.get().isEmpty()) {
      all.put(name, text.get());
    }
  }

  private static boolean isYes(Report report, String key) {
    return report.entry(key).filter(FormPack.YES::equals).isPresent();
  }

  private static List<String> title(Report report) {
    List<String> own = new ArrayList<>();
    for (Scalar line : report.entries().getOrDefault("标题", List.of())) {
      own.add(line.text());
    }
    return own.isEmpty()
        ? report.form().title().stream().map(line -> filled(line, report)).toList()
        : own;
  }

  /** Replaces the keys in a line of the form's title by the values of the report. */
  private static String filled(String line, Report report) {
    return KEY.matcher(line)
        .replaceAll(key -> Matcher.quoteReplacement(report.entry(key.group(1)).orElse("")));
  }

  @Override
  public void visit(Field.Group group) {
    List<String> members = new ArrayList<>();
    for (Field field : group.fields()) {
      members.add(field.path());
    }
    fields.put(
        group.path(), Map.of("label", group.label(), "members", members, "size", members.size()));
    for (Field field : group.fields()) {
      field.accept(this);
    }
  }

  @Override
  public void visit(Field.Row row) {
    List<String> figures = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (Field.Figure column : row.columns()) {
      figures.add(report.figure(column.path()).printed());
      columns.add(column.label());
    }
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("label", row.label());
    model.put("figures", figures);
    model.put("columns", columns);
    model.put("remarks", RowRemarks.of(row, report));
    fields.put(row.path(), model);
  }

  @Override
  public void visit(Field.Figure figure) {
    fields.put(
        figure.path(),
        Map.of("label", figure.label(), "figure", report.figure(figure.path()).printed()));
  }

  @Override
  public void visit(Field.Prose prose) {
    fields.put(prose.path(), Map.of("label", prose.label()));
  }

  @Override
  public void visit(Field.Entry entry) {
    List<String> values = texts(report.entries().getOrDefault(entry.path(), List.of()));
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("label", entry.label());
    model.put("values", values);
    if (!values.isEmpty()) {
      model.put("value", values.get(0));
    }
    fields.put(entry.path(), model);
  }

  @Override
  public void visit(Field.Listing listing) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (Map<String, List<Scalar>> item :
        report.listings().getOrDefault(listing.path(), List.of())) {
      Map<String, Object> model = new LinkedHashMap<>();
      item.forEach((key, values) -> model.put(key, String.join("、", texts(values))));
      items.add(model);
    }
    List<String> columns = listing.fields().stream().map(Field::label).toList();
    fields.put(
        listing.path(), Map.of("label", listing.label(), "columns", columns, "items", items));
  }

  private static List<String> texts(List<Scalar> values) {
    return values.stream().map(Scalar::text).toList();
  }

  private static List<Map<String, Object>> lines(Prose prose) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Prose.Line line : prose.lines()) {
      List<Map<String, Object>> runs = new ArrayList<>();
      for (Prose.Run run : line.runs()) {
        runs.add(Map.of("text", run.text(), "strong", run.strong(), "lead", run.lead()));
      }
      lines.add(Map.of("level", line.level(), "heading", line.heading(), "runs", runs));
    }
    return lines;
  }
}
