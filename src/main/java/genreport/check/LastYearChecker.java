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
import java.util.stream.Stream;

/**
 * Checks a report against the report of the year before. Cells that one of the forms doesn't have
 * are not compared.
 */
final class LastYearChecker implements Rule.Visitor<List<Diagnostic>> {

  private final Report report;
  private final Report last;

  LastYearChecker(Report report, Report last) {
    this.report = report;
    this.last = last;
  }

  List<Diagnostic> check() {
    return report.form().rules().stream().flatMap(rule -> rule.accept(this).stream()).toList();
  }

  @Override
  public List<Diagnostic> visit(Rule.Judgement rule) {
    return List.of();
  }

  @Override
  public List<Diagnostic> visit(Rule.Carried rule) {
    List<Diagnostic> findings = new ArrayList<>();
    if (report.form().field(rule.row()).orElseThrow() instanceof Field.Row row) {
      for (Field.Figure column : row.columns()) {
        Optional<Figure> before = figure(last, rule.last() + "." + column.key());
        Optional<Figure> now = figure(report, column.path());
        boolean computed =
            before.filter(LastYearChecker::isComputed).isPresent()
                && now.filter(LastYearChecker::isComputed).isPresent();
        if (before.isPresent() && now.isPresent() && !computed) {
          carried(rule, column, now.get(), before.get()).ifPresent(findings::add);
        }
      }
    }
    return findings;
  }

  private Optional<Diagnostic> carried(
      Rule.Carried rule, Field.Figure column, Figure now, Figure before) {
    Decimal difference = number(now).minus(number(before)).abs();
    if (difference.signum() == 0) {
      return Optional.empty();
    }
    String message =
        String.format(
            Locale.ROOT,
            "%s列：%s（%s）≠ 上年报告的%s（%s），相差 %s",
            column.label(),
            key(rule.row()),
            text(now),
            key(rule.last()),
            text(before),
            difference);
    return Optional.of(
        Diagnostic.error(rule.id(), message)
            .at(now.place())
            .at(before.place())
            .about(CellValues.of(report, column.path(), last, rule.last() + "." + column.key()))
            .basis(rule.basis())
            .advice(filled(rule.advice(), column, text(before))));
  }

  @Override
  public List<Diagnostic> visit(Rule.Stock rule) {
    return rule.rows().stream()
        .filter(row -> !isExplained(row, rule.unless()))
        .flatMap(row -> stock(rule, row).stream())
        .toList();
  }

  /** Checks that the stock of a row is last year's stock plus the additions minus the removals. */
  private Optional<Diagnostic> stock(Rule.Stock rule, String row) {
    String path = row + "." + rule.stock();
    Optional<Figure> before = figure(last, path);
    Optional<Figure> now = figure(report, path);
    Optional<Figure> added = figure(report, row + "." + rule.added());
    Optional<Figure> removed = figure(report, row + "." + rule.removed());
    if (Stream.of(before, now, added, removed).anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    Decimal should = number(before.get()).plus(number(added.get())).minus(number(removed.get()));
    Decimal difference = should.minus(number(now.get())).abs();
    if (difference.signum() == 0) {
      return Optional.empty();
    }
    String message =
        String.format(
            Locale.ROOT,
            "“%s”：上年%s＋本年%s－本年%s（%s＋%s－%s＝%s）≠ 本年%s（%s），相差 %s",
            Labels.of(report.form(), row),
            rule.stock(),
            rule.added(),
            rule.removed(),
            text(before.get()),
            text(added.get()),
            text(removed.get()),
            should,
            rule.stock(),
            text(now.get()),
            difference);
    return Optional.of(
        Diagnostic.warning(rule.id(), message)
            .at(now.get().place())
            .at(before.get().place())
            .about(CellValues.of(report, path, last, path))
            .basis(rule.basis())
            .advice(rule.advice().replace("{value}", should.toString())));
  }

  /**
   * Returns whether a note of the row's section contains one of the words that explain a
   * difference.
   */
  private boolean isExplained(String row, List<String> words) {
    String section = row.contains(".") ? row.substring(0, row.indexOf('.')) : row;
    return report.prose().entrySet().stream()
        .filter(prose -> prose.getKey().startsWith(section + "."))
        .flatMap(prose -> prose.getValue().lines().stream())
        .flatMap(line -> line.runs().stream())
        .anyMatch(run -> words.stream().anyMatch(run.text()::contains));
  }

  @Override
  public List<Diagnostic> visit(Rule.Jump rule) {
    JumpFinder finder = new JumpFinder(rule, report, last);
    return finder.find();
  }

  @Override
  public List<Diagnostic> visit(Rule.Equation rule) {
    return List.of();
  }

  @Override
  public List<Diagnostic> visit(Rule.FigureKinds rule) {
    return List.of();
  }

  @Override
  public List<Diagnostic> visit(Rule.Bound rule) {
    return List.of();
  }

  private static String key(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static Optional<Figure> figure(Report report, String path) {
    return Optional.ofNullable(report.figures().get(path))
        .filter(figure -> figure.value().isPresent());
  }

  private static boolean isComputed(Figure figure) {
    return figure.origin() == Figure.Origin.COMPUTED;
  }

  private static Decimal number(Figure figure) {
    return figure.value().orElseThrow();
  }

  private static String text(Figure figure) {
    return number(figure).toString();
  }

  private static String filled(String advice, Field.Figure column, String value) {
    return advice.replace("{column}", column.label()).replace("{value}", value);
  }
}
