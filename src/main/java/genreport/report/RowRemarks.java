package genreport.report;

import genreport.form.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The remarks on the figures of a row. */
final class RowRemarks {

  private static final Pattern BRACKETED = Pattern.compile("[（(]([^（()）]*)[)）]");

  private final Field.Row row;
  private final Report report;

  private RowRemarks(Field.Row row, Report report) {
    this.row = row;
    this.report = report;
  }

  /**
   * Returns for each figure of a row {@code text}, the remark that stands in brackets after it, and
   * {@code note}, what stands under the table where the cell has no room; an empty map for a figure
   * without a remark. A remark on the whole row stands after its first figure that is not 0.
   */
  static List<Map<String, Object>> of(Field.Row row, Report report) {
    return new RowRemarks(row, report).remarks();
  }

  private List<Map<String, Object>> remarks() {
    Optional<String> ofRow = row.remarks().flatMap(remarks -> text(remarks.path()));
    int first = firstWithValue();
    List<Map<String, Object>> remarks = new ArrayList<>();
    for (int i = 0; i < row.columns().size(); i++) {
      Field.Figure column = row.columns().get(i);
      Optional<String> own = row.remarks().flatMap(all -> text(all.path() + "." + column.key()));
      if (own.isPresent()) {
        remarks.add(remark(own.get(), row.label() + "，" + column.label()));
      } else if (ofRow.isPresent() && i == first) {
        remarks.add(remark(ofRow.get(), row.label()));
      } else {
        remarks.add(Map.of());
      }
    }
    return remarks;
  }

  private int firstWithValue() {
    for (int i = 0; i < row.columns().size(); i++) {
      Optional<Decimal> value = report.figure(row.columns().get(i).path()).value();
      if (value.isPresent() && value.get().signum() != 0) {
        return i;
      }
    }
    return 0;
  }

  private static Map<String, Object> remark(String text, String subject) {
    return Map.of("text", text, "note", subject + "：" + text);
  }

  /** Returns a remark without brackets around it. */
  private Optional<String> text(String path) {
    return Optional.ofNullable(report.remarks().get(path))
        .map(PlacedText::text)
        .map(String::strip)
        .map(RowRemarks::bare)
        .filter(text -> !text.isEmpty());
  }

  private static String bare(String text) {
    Matcher bracketed = BRACKETED.matcher(text);
    return bracketed.matches() ? bracketed.group(1).strip() : text;
  }
}
