package genreport.check.narrative;

import genreport.form.Claims;
import genreport.form.Claims.CellSum;
import genreport.report.Decimal;
import genreport.report.Figure;
import genreport.report.Report;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Computes from a report's tables the numbers that its form's claims are about. */
final class TableNumbers {

  private final Report report;
  private final Claims claims;

  /** The values of the sums of claims, by the sum object itself. */
  private final IdentityHashMap<CellSum, Decimal> known = new IdentityHashMap<>();

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
      readings.add(new Reading(sum.name(), computed(sum)));
    }
    return readings;
  }

  /** Returns the values of sums that are above 0. */
  List<Reading> positive(List<CellSum> sums) {
    return read(sums).stream().filter(reading -> reading.value().signum() > 0).toList();
  }

  /** Returns the value of a sum of another form's figures; empty if one of them isn't here. */
  Optional<Decimal> value(CellSum sum) {
    for (String path : sum.figures()) {
      Figure figure = report.figures().get(path);
      if (figure == null || figure.value().isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(computed(sum));
  }

  private Decimal computed(CellSum sum) {
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
