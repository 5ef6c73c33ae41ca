package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.form.Cells;
import genreport.form.Field;
import genreport.form.Rule;
import genreport.report.Decimal;
import genreport.report.Figure;
import genreport.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds figures that are many times last year's, or a small fraction of it. Of a row that has a
 * total only the total is compared, because its parts vary.
 */
final class JumpFinder {

  private final Rule.Jump rule;
  private final Report report;
  private final Report last;

  JumpFinder(Rule.Jump rule, Report report, Report last) {
    this.rule = rule;
    this.report = report;
    this.last = last;
  }

  List<Diagnostic> find() {
    Set<String> parts = partsOfTotals();
    List<Diagnostic> findings = new ArrayList<>();
    report
        .figures()
        .forEach(
            (path, now) -> {
              if (!parts.contains(path) && isCompared(path)) {
                Optional.ofNullable(last.figures().get(path))
                    .flatMap(before -> compare(path, now, before))
                    .ifPresent(findings::add);
              }
            });
    return findings;
  }

  private boolean isCompared(String path) {
    return rule.in().isEmpty() || rule.in().stream().anyMatch(in -> path.startsWith(in + "."));
  }

  /** Returns the cells of rows that have a total, except the totals. */
  private Set<String> partsOfTotals() {
    return report.form().rules().stream()
        .filter(Rule.Equation.class::isInstance)
        .map(Rule.Equation.class::cast)
        .filter(equation -> equation.over() == Rule.Over.ROWS && !equation.total().isEmpty())
        .flatMap(
            equation -> {
              Cells cells = Cells.of(report.form().fields(), equation);
              return cells.rows().stream()
                  .flatMap(row -> cells.paths(equation.left(), row).stream());
            })
        .collect(Collectors.toSet());
  }

  private Optional<Diagnostic> compare(String path, Figure now, Figure before) {
    if (now.value().isEmpty() || before.value().isEmpty()) {
      return Optional.empty();
    }
    Decimal a = before.value().get();
    Decimal b = now.value().get();
    boolean grows = b.compareTo(a) > 0;
    Decimal smaller = grows ? a : b;
    Decimal larger = grows ? b : a;
    boolean jumps =
        smaller.signum() > 0
            && larger.compareTo(Decimal.of(rule.least())) >= 0
            && larger.compareTo(smaller.times(rule.factor())) > 0;
    if (!jumps) {
      return Optional.empty();
    }
    Decimal times = larger.dividedBy(smaller, 0);
    String message =
        grows
            ? String.format(Locale.ROOT, "%s今年为 %s，是上年 %s 的 %s 倍", name(path), b, a, times)
            : String.format(Locale.ROOT, "%s今年为 %s，上年为 %s，是今年的 %s 倍", name(path), b, a, times);
    return Optional.of(
        Diagnostic.warning(rule.id(), message)
            .at(now.place())
            .at(before.place())
            .about(CellValues.of(report, path, last, path))
            .basis(rule.basis())
            .advice(rule.advice()));
  }

  private String name(String path) {
    String row = path.substring(0, Math.max(0, path.lastIndexOf('.')));
    boolean inRow = report.form().field(row).orElse(null) instanceof Field.Row;
    String label = report.form().field(path).map(Field::label).orElse(path);
    return inRow
        ? "“" + Labels.of(report.form(), row) + "”的“" + label + "”"
        : "“" + Labels.of(report.form(), path) + "”";
  }
}
