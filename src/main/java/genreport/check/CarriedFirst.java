package genreport.check;

import genreport.diagnostic.CellValue;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Hint;
import genreport.diagnostic.Span;
import genreport.form.Rule;
import genreport.form.Rule.Carried;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adds, as the first place, a cell that differs from last year's report to the findings about
 * equations that the cell breaks. These findings are then sorted after the one about the cell.
 */
final class CarriedFirst {

  private final List<Diagnostic> carried;
  private final Set<String> equations;

  /**
   * @param rules the rules of the form
   * @param compared the findings of the comparison with last year's report
   */
  CarriedFirst(List<Rule> rules, List<Diagnostic> compared) {
    Set<String> carriedRules =
        rules.stream().filter(Carried.class::isInstance).map(Rule::id).collect(Collectors.toSet());
    this.carried = compared.stream().filter(f -> carriedRules.contains(f.rule())).toList();
    this.equations =
        rules.stream()
            .filter(Rule.Equation.class::isInstance)
            .map(Rule::id)
            .collect(Collectors.toSet());
  }

  /**
   * Returns a finding; if it may follow from a wrongly carried cell, this cell is its first place.
   */
  Diagnostic applied(Diagnostic finding) {
    Optional<Diagnostic> cause =
        equations.contains(finding.rule())
            ? carried.stream().filter(each -> isAbout(finding, each.cells().get(0))).findFirst()
            : Optional.empty();
    return cause.map(found -> following(finding, found)).orElse(finding);
  }

  private static boolean isAbout(Diagnostic finding, CellValue cell) {
    return finding.cells().stream().anyMatch(each -> each.path().equals(cell.path()));
  }

  private static Diagnostic following(Diagnostic finding, Diagnostic cause) {
    CellValue cell = cause.cells().get(0);
    Span place = cause.places().get(0);
    List<Hint> hints = new ArrayList<>(finding.hints());
    int advice = 0;
    while (advice < hints.size() && hints.get(advice).kind() != Hint.Kind.ADVICE) {
      advice++;
    }
    hints.add(
        advice,
        new Hint(
            Hint.Kind.ADVICE,
            "先核对“%s”：它与上年报告不符（见 %s），改正以后这里可能就相符了".formatted(cell.label(), cause.rule())));
    return new Diagnostic(
        finding.severity(),
        finding.rule(),
        finding.message(),
        startingAt(place, finding.places()),
        finding.cells(),
        hints);
  }

  /** Returns the places in a cyclic order that starts with a given place. */
  private static List<Span> startingAt(Span place, List<Span> places) {
    List<Span> order = new ArrayList<>(List.of(place));
    places.stream().filter(each -> each.start() > place.start()).forEach(order::add);
    places.stream().filter(each -> each.start() < place.start()).forEach(order::add);
    return order;
  }
}
