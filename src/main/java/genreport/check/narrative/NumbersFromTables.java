package genreport.check.narrative;

import genreport.check.narrative.TableNumbers.Reading;
import genreport.diagnostic.Diagnostic;
import genreport.report.Decimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * X11: a number of applications or disputes that differs from every number of the tables that the
 * sentence may mean. 收到 may or may not include 上年结转; 答复 may or may not include 不予处理 and 其他处理. A
 * number printed by a reference is always right.
 */
final class NumbersFromTables implements NarrativeRule {

  private static final int MOST_READINGS = 3;

  @Override
  public List<Diagnostic> check(RuleContext context) {
    if (!context.facts().tables().areReadable()) {
      return List.of();
    }
    Scope scope = Scope.of(context);
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : context.sections()) {
      for (Passage sentence : section.sentences()) {
        for (Quantity quantity : Quantity.of(sentence)) {
          if (quantity.countsCases() && !quantity.isReferenced()) {
            claim(context.facts(), scope, quantity)
                .filter(claim -> !claim.isRight(quantity))
                .ifPresent(claim -> findings.add(finding(context, quantity, claim)));
          }
        }
      }
    }
    return findings;
  }

  /** Returns the claim made with a number; empty if the number may be about something else. */
  private static Optional<Claim> claim(NarrativeFacts facts, Scope scope, Quantity quantity) {
    String before = quantity.before();
    String after = quantity.after();
    for (Claim claim : facts.claims()) {
      OptionalInt start = claim.start(before, after);
      if (start.isPresent()) {
        return scope.covers(quantity, claim.kind(), start.getAsInt())
            ? Optional.of(claim)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Diagnostic finding(RuleContext context, Quantity quantity, Claim claim) {
    Map<Decimal, String> readings = new LinkedHashMap<>();
    claim.readings().stream()
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
        .advice("核对文字和表格，改正有误的一处；引用表格的数写成 ${依申请公开.新收.总计} 的样子，就不会不一致");
  }

  private static String said(Reading reading) {
    return reading.name() + "是 " + reading.value();
  }
}
