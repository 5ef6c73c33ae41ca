package genreport.check.narrative;

import genreport.check.narrative.TableNumbers.Reading;
import genreport.diagnostic.Diagnostic;
import genreport.form.ClaimScope;
import genreport.report.Decimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * X11: a number that differs from every number of the tables that the sentence may mean, as the
 * form's claims say. A number printed by a reference is always right.
 */
final class NumbersFromTables implements NarrativeRule {

  private static final int MOST_READINGS = 3;

  @Override
  public List<Diagnostic> check(RuleContext context) {
    if (!context.facts().tables().areReadable()) {
      return List.of();
    }
    Scope scope = Scope.of(context);
    Optional<Set<ClaimScope.Condition>> needs = context.report().form().claims().needsOfCounts();
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : context.sections()) {
      for (Passage sentence : section.sentences()) {
        List<Quantity> quantities = Quantity.of(sentence);
        boolean mayBeCounted = !quantities.isEmpty() && Scope.mayConcern(sentence, needs);
        for (Quantity quantity : mayBeCounted ? quantities : List.<Quantity>of()) {
          if (isRead(context, quantity) && !quantity.isReferenced()) {
            StatedNumber.of(context, scope, quantity)
                .flatMap(stated -> check(context, stated))
                .ifPresent(findings::add);
          }
        }
      }
    }
    return findings;
  }

  private static boolean isRead(RuleContext context, Quantity quantity) {
    return quantity.countsCases() || context.report().form().claims().haveUnit(quantity.unit());
  }

  private static Optional<Diagnostic> check(RuleContext context, StatedNumber stated) {
    List<Reading> readings = context.facts().tables().read(stated.sums());
    return stated.isRight(readings)
        ? Optional.empty()
        : Optional.of(finding(context, stated.quantity(), readings));
  }

  private static Diagnostic finding(RuleContext context, Quantity quantity, List<Reading> numbers) {
    Map<Decimal, String> readings = new LinkedHashMap<>();
    numbers.stream()
        .limit(MOST_READINGS)
        .forEach(reading -> readings.putIfAbsent(reading.value(), said(reading)));
    String tables = readings.values().stream().collect(Collectors.joining("，"));
    return context
        .finding(
            quantity.passage().quote(quantity.start(), quantity.end())
                + "：文中是 "
                + quantity.value()
                + " "
                + quantity.unit()
                + "，表格中"
                + tables)
        .at(quantity.passage().place(quantity.start(), quantity.numberEnd()))
        .advice(
            "核对文字和表格，改正有误的一处"
                + context
                    .report()
                    .form()
                    .exampleCell()
                    .map(cell -> "；引用表格的数写成 ${" + cell + "} 的样子，就不会不一致")
                    .orElse(""));
  }

  private static String said(Reading reading) {
    return reading.name() + "是 " + reading.value();
  }
}
