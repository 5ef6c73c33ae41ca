package genreport.check;

import genreport.check.narrative.NarrativeChecker;
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

  /** What is wrong with the figures of a report, and what to look at again in its text. */
  public List<Diagnostic> check(Report report) {
    EquationChecker checker = new EquationChecker(report);
    List<Diagnostic> findings = new ArrayList<>();
    for (Rule rule : report.form().rules()) {
      if (rule instanceof Rule.Equation equation) {
        findings.addAll(checker.check(equation));
      }
    }
    findings.addAll(NarrativeChecker.check(report));
    return findings;
  }
}
