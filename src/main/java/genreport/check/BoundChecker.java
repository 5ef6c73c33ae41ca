package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.form.Field;
import genreport.form.Rule;
import genreport.report.Decimal;
import genreport.report.Figure;
import genreport.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds figures that are greater than the sum of the figures that limit them. */
final class BoundChecker {

  private final Report report;

  BoundChecker(Report report) {
    this.report = report;
  }

  List<Diagnostic> check(Rule.Bound rule) {
    List<Diagnostic> findings = new ArrayList<>();
    for (String row : rule.rows()) {
      Figure smaller = report.figure(row + "." + rule.smaller());
      List<Figure> larger =
          rule.larger().stream().map(key -> report.figure(row + "." + key)).toList();
      Optional<Decimal> sum = Figure.sum(larger);
      if (smaller.value().isPresent()
          && sum.isPresent()
          && number(smaller).compareTo(sum.get()) > 0) {
        findings.add(finding(rule, row, smaller, larger));
      }
    }
    return findings;
  }

  private Diagnostic finding(Rule.Bound rule, String row, Figure smaller, List<Figure> larger) {
    String names =
        rule.larger().stream().map(key -> label(row + "." + key)).collect(Collectors.joining("与"));
    String numbers =
        larger.stream().map(f -> number(f).toString()).collect(Collectors.joining("＋"));
    String message =
        String.format(
            Locale.ROOT,
            "“%s”：%s（%s）大于%s之和（%s＝%s）",
            Labels.of(report.form(), row),
            label(row + "." + rule.smaller()),
            number(smaller),
            names,
            numbers,
            Figure.sum(larger).orElseThrow());
    Diagnostic finding = Diagnostic.warning(rule.id(), message).at(smaller.place());
    for (Figure figure : larger) {
      if (figure.origin() == Figure.Origin.GIVEN) {
        finding = finding.at(figure.place());
      }
    }
    List<String> cells = new ArrayList<>(List.of(row + "." + rule.smaller()));
    rule.larger().forEach(key -> cells.add(row + "." + key));
    return finding.about(CellValues.of(report, cells)).basis(rule.basis()).advice(rule.advice());
  }

  private String label(String path) {
    return report.form().field(path).map(Field::label).orElse(path);
  }

  private static Decimal number(Figure figure) {
    return figure.value().orElseThrow();
  }
}
