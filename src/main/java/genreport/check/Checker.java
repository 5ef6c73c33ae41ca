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

/** Runs all checks of a report. */
public final class Checker {

  private final Function<String, List<MissingGlyph>> missingGlyphs;

  /**
   * @param missingGlyphs returns the characters of a text that the faces can't print as they are
   */
  public Checker(Function<String, List<MissingGlyph>> missingGlyphs) {
    this.missingGlyphs = missingGlyphs;
  }

  /** Returns the findings about a source: its structure, its date and its characters. */
  public List<Diagnostic> check(Mapping source, FormPack form) {
    List<Diagnostic> findings = new ArrayList<>(SchemaChecker.check(source, form));
    List<Diagnostic> date = IssueDate.check(source, form);
    // the year of the number is compared only with a date that is right
    findings.addAll(date.isEmpty() ? DocumentNumber.check(source) : date);
    findings.addAll(SealChecker.check(source, form));
    findings.addAll(JoinedLinesChecker.check(source, form));
    findings.addAll(DateInText.check(source, form));
    findings.addAll(CharacterChecker.check(source, missingGlyphs));
    return findings;
  }

  /** Returns the findings about the figures and the narrative of a report. */
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

  /**
   * Returns the findings about a report alone and those of the comparison with the report of the
   * year before.
   *
   * @param alone the findings about the report alone
   */
  public List<Diagnostic> check(Report report, Report last, List<Diagnostic> alone) {
    List<Diagnostic> compared = new LastYearChecker(report, last).check();
    CarriedFirst carried = new CarriedFirst(report.form().rules(), compared);
    List<Diagnostic> findings = new ArrayList<>(alone.stream().map(carried::applied).toList());
    findings.addAll(compared);
    findings.addAll(NarrativeChecker.check(report, last));
    return findings;
  }

  /**
   * Checks the equations table by table, because one mistake breaks several equations of its table.
   */
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
        findings.addAll(new CorrectionFinder(report, equations).advise(violations));
      }
    }
    return findings;
  }
}
