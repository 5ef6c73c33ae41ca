package genreport.check.narrative;

import genreport.form.Claims;
import genreport.form.Claims.CellSum;
import genreport.report.Decimal;
import genreport.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes from a report's tables the numbers that its form's claims are about. */
final class TableNumbers {

  private final Report report;
  private final Claims claims;
  private final Map<CellSum, Decimal> known = new HashMap<>();

  TableNumbers(Report report) {
    this.report = report;
    this.claims = report.form().claims();
  }

  /** A number of the tables with its name for messages. */
  record Reading(String name, Decimal value) {}

  /**
   * Returns whether every cell that claims are about is a number; otherwise sums would be wrong.
   */
  boolean areReadable() {
    return claims.figures().stream().allMatch(path -> report.figure(path).value().isPresent());
  }

  /** Returns the values of sums; all their cells must be numbers. */
  List<Reading> read(List<CellSum> sums) {
    List<Reading> readings = new ArrayList<>();
    for (CellSum sum : sums) {
      readings.add(new Reading(sum.name(), value(sum)));
    }
    return readings;
  }

  private Decimal value(CellSum sum) {
    return known.computeIfAbsent(sum, any -> total(any.added()).minus(total(any.subtracted())));
  }

  private Decimal total(List<String> figures) {
    Decimal total = Decimal.ZERO;
    for (String path : figures) {
      total = total.plus(report.figure(path).value().orElseThrow());
    }
    return total;
  }
}
