package genreport.check;

import genreport.check.narrative.NarrativeChecker;
import genreport.diagnostic.Diagnostic;
import genreport.font.MissingGlyph;
import genreport.form.FormPack;
import genreport.form.Rule;
import genreport.report.Report;
import genreport.source.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** All checks of a report. */
public final class Checker {

  private final Function<String, List<MissingGlyph>> lacks;

  /**
   * @param lacks what of a text the faces can't print
   */
  public Checker(Function<String, List<MissingGlyph>> lacks) {
    this.lacks = lacks;
  }

  /** What is wrong with a source as a whole: its shape and its characters. */
  public List<Diagnostic> check(Mapping source, FormPack form) {
    List<Diagnostic> findings = new ArrayList<>(SchemaChecker.check(source, form));
    findings.addAll(IssueDate.check(source, form));
    findings.addAll(JoinedLinesChecker.check(source, form));
    findings.addAll(CharacterChecker.check(source, lacks));
    return findings;
  }

  /** What is wrong with a report in itself: its figures, and what to look at again in its text. */
  public List<Diagnostic> check(Report report) {
    List<Diagnostic> findings = new ArrayList<>(checkEquations(report));
    BoundChecker bounds = new BoundChecker(report);
    for (Rule rule : report.form().rules()) {
      if (rule instanceof Rule.Bound bound) {
        findings.addAll(bounds.check(bound));
      }
    }
    findings.addAll(NarrativeChecker.check(report));
    return findings;
  }

  /** What doesn't go with the report of the year before. */
  public List<Diagnostic> check(Report report, Report last) {
    List<Diagnostic> findings = new ArrayList<>(new LastYearChecker(report, last).check());
    findings.addAll(NarrativeChecker.check(report, last));
    return findings;
  }

  /** Table by table: one slip breaks several equations of its table. */
  private static List<Diagnostic> checkEquations(Report report) {
    Map<String, List<Rule.Equation>> tables = new LinkedHashMap<>();
    for (Rule rule : report.form().rules()) {
      if (rule instanceof Rule.Equation equation) {
        List<Rule.Equation> table = tables.getOrDefault(equation.in(), new ArrayList<>());
        table.add(equation);
        tables.put(equation.in(), table);
      }
    }
    EquationChecker checker = new EquationChecker(report);
    List<Diagnostic> findings = new ArrayList<>();
    for (List<Rule.Equation> equations : tables.values()) {
      List<EquationChecker.Violation> violations = new ArrayList<>();
      for (Rule.Equation equation : equations) {
        violations.addAll(checker.check(equation));
      }
      if (!violations.isEmpty()) {
        findings.addAll(new CureFinder(report, equations).advise(violations));
      }
    }
    return findings;
  }
}
