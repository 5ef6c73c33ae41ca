package genreport.check;

import genreport.diagnostic.Diagnostic;
import genreport.form.FormPack;
import genreport.form.Rule;
import genreport.report.Report;
import genreport.source.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** All checks of a report. */
public final class Checker {

  private final IntPredicate printable;

  /**
   * @param printable whether a face has a character
   */
  public Checker(IntPredicate printable) {
    this.printable = printable;
  }

  /** What is wrong with a source as a whole: its shape and its characters. */
  public List<Diagnostic> check(Mapping source, FormPack form) {
    List<Diagnostic> findings = new ArrayList<>(SchemaChecker.check(source, form));
    findings.addAll(CharacterChecker.check(source, printable));
    return findings;
  }

  /** What is wrong with the figures of a report. */
  public List<Diagnostic> check(Report report) {
    ReportRules rules = new ReportRules(new EquationChecker(report));
    return report.form().rules().stream().flatMap(rule -> rule.accept(rules).stream()).toList();
  }

  /** What each kind of rule finds in a report. */
  private record ReportRules(EquationChecker equations) implements Rule.Visitor<List<Diagnostic>> {

    @Override
    public List<Diagnostic> visit(Rule.Equation equation) {
      return equations.check(equation);
    }

    /** A slip of this kind is found by the schema. */
    @Override
    public List<Diagnostic> visit(Rule.FigureKinds kinds) {
      return List.of();
    }
  }
}
