package genreport.acceptance.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A relation between figures that the paper form demands.
 *
 * @param rule its id in domain.md
 * @param left paths whose sum must be that of the right ones
 */
public record PaperEquation(String rule, List<String> left, List<String> right) {

  private static final String SUMMARY = "依申请公开.";

  /** All relations of a form. */
  public static List<PaperEquation> all(PaperForm form) {
    List<PaperEquation> all = new ArrayList<>();
    for (String row : form.applications()) {
      all.add(new PaperEquation("X1", cells(row, PaperForm.APPLICANTS), List.of(row + ".总计")));
    }
    for (String column : ExpectedFigures.withTotal(PaperForm.APPLICANTS)) {
      String total = SUMMARY + "总计." + column;
      List<String> details = form.details().stream().map(row -> row + "." + column).toList();
      all.add(new PaperEquation("X2", details, List.of(total)));
      all.add(
          new PaperEquation(
              "X3",
              List.of(SUMMARY + "新收." + column, SUMMARY + "上年结转." + column),
              List.of(total, SUMMARY + "结转下年度." + column)));
    }
    for (String row : PaperForm.DISPUTES) {
      all.add(new PaperEquation("X4", cells(row, PaperForm.OUTCOMES), List.of(row + ".总计")));
    }
    return all;
  }

  /** Whether the clerk can be told: one between sums alone follows from others that are broken. */
  public boolean isBroken(ExpectedFigures figures) {
    boolean written = Stream.concat(left.stream(), right.stream()).anyMatch(figures::isWritten);
    return written && !figures.sum(left).equals(figures.sum(right));
  }

  public boolean isAbout(String path) {
    return left.contains(path) || right.contains(path);
  }

  private static List<String> cells(String row, List<String> columns) {
    return columns.stream().map(column -> row + "." + column).toList();
  }
}
