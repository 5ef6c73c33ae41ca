package genreport.acceptance.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The figures of a report by path, as they must be printed; missing totals are summed here. */
public final class ExpectedFigures {

  private static final String TOTAL = "总计";
  private static final String TOTAL_ROW = "依申请公开.总计";

  private final SourceReport source;
  private final Map<String, String> printed = new HashMap<>();
  private final Set<String> written = new HashSet<>();

  public ExpectedFigures(SourceReport source, PaperForm form) {
    this.source = source;
    for (PaperForm.Band band : form.bands()) {
      band.rows().forEach(this::readDisclosure);
    }
    for (String row : form.applications()) {
      readSummed(row, PaperForm.APPLICANTS);
    }
    if (!source.hasRow(TOTAL_ROW)) {
      for (String column : withTotal(PaperForm.APPLICANTS)) {
        printed.put(
            TOTAL_ROW + "." + column,
            sum(form.details().stream().map(row -> row + "." + column).toList()));
      }
    }
    PaperForm.DISPUTES.forEach(row -> readSummed(row, PaperForm.OUTCOMES));
  }

  /** A row's columns and its total. */
  public static List<String> withTotal(List<String> columns) {
    List<String> all = new ArrayList<>(columns);
    all.add(TOTAL);
    return all;
  }

  /** The figure with the digits that the clerk wrote. */
  public String printed(String path) {
    String figure = printed.get(path);
    if (figure == null) {
      throw new IllegalArgumentException(path);
    }
    return figure;
  }

  public List<String> printed(String row, List<String> columns) {
    return columns.stream().map(column -> printed(row + "." + column)).toList();
  }

  public boolean has(String path) {
    return printed.containsKey(path);
  }

  public BigDecimal value(String path) {
    return new BigDecimal(printed(path));
  }

  /** Whether the clerk wrote anything of a row. */
  public boolean hasRow(String row) {
    return source.hasRow(row);
  }

  /** Whether the clerk wrote the figure. */
  public boolean isWritten(String path) {
    return written.contains(path);
  }

  private void readDisclosure(PaperForm.Row row) {
    for (int i = 0; i < row.paths().size(); i++) {
      String path = row.paths().get(i);
      int dot = path.lastIndexOf('.');
      put(path, source.figure(path.substring(0, dot), path.substring(dot + 1), i));
    }
  }

  private void readSummed(String row, List<String> columns) {
    List<String> paths = columns.stream().map(column -> row + "." + column).toList();
    for (int i = 0; i < columns.size(); i++) {
      put(paths.get(i), source.figure(row, columns.get(i), i));
    }
    String total = row + "." + TOTAL;
    put(total, source.figure(row, TOTAL, columns.size()));
    if (!isWritten(total)) {
      printed.put(total, sum(paths));
    }
  }

  private void put(String path, Optional<String> figure) {
    printed.put(path, figure.orElse("0"));
    figure.ifPresent(f -> written.add(path));
  }

  public String sum(List<String> paths) {
    return paths.stream().map(this::value).reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString();
  }
}
