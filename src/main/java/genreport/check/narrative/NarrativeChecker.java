package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.form.Rule;
import genreport.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Checks what is written, by the rules that the report's form wants. All findings are warnings. */
public final class NarrativeChecker {

  private static final Map<String, NarrativeRule> RULES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("X10", new RuleMakingPower()),
              Map.entry("X11", new NumbersFromTables()),
              Map.entry("X12", new ListTotal()),
              Map.entry("X13", new Percentages()),
              Map.entry("X14", new OtherYear()),
              Map.entry("X15", new ProcessingFee()),
              Map.entry("X16", new EmptySection()),
              Map.entry("X17", new MissingTheme()),
              Map.entry("X18", new NumberingOrder()),
              Map.entry("X19", new CopiedText()),
              Map.entry("X20", new PrivateNumbers())));

  private NarrativeChecker() {}

  /** What to look at again in a report; the comparison with last year's is left out. */
  public static List<Diagnostic> check(Report report) {
    return check(report, rule -> new Inspection(report, Optional.empty(), rule));
  }

  /** The same, and what has been copied from last year's report. */
  public static List<Diagnostic> check(Report report, Report lastYear) {
    return check(report, rule -> new Inspection(report, Optional.of(lastYear), rule));
  }

  private static List<Diagnostic> check(
      Report report, Function<Rule.Judgement, Inspection> inspection) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Rule rule : report.form().rules()) {
      if (rule instanceof Rule.Judgement judgement) {
        NarrativeRule known = RULES.get(judgement.id());
        if (known == null) {
          findings.add(unknown(judgement, report.form().name()));
        } else {
          findings.addAll(known.check(inspection.apply(judgement)));
        }
      }
    }
    return findings;
  }

  private static Diagnostic unknown(Rule.Judgement judgement, String form) {
    return Diagnostic.error(
            "T3", "表式 " + form + " 的 rules.yaml：程序没有编号为“" + judgement.id() + "”的 judgement 规则")
        .advice("可用的编号有 " + String.join("、", RULES.keySet()));
  }
}
