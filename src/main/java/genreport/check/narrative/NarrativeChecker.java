package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.form.Rule;
import genreport.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks the narrative by the judgement rules of the report's form. All findings are warnings. */
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
              Map.entry("X20", new PrivateNumbers()),
              Map.entry("X21", new WrongMarks()),
              Map.entry("X22", new NoneOrAll()),
              Map.entry("X23", new Citations()),
              Map.entry("X24", new OwnTitle()),
              Map.entry("X25", new OtherBodyLastYear()),
              Map.entry("X26", new OpeningInSection()),
              Map.entry("X27", new OtherBody()),
              Map.entry("X28", new UnfinishedText())));

  private NarrativeChecker() {}

  /** Returns the findings of the rules that need this year's report only. */
  public static List<Diagnostic> check(Report report) {
    List<Diagnostic> findings = new ArrayList<>();
    List<Diagnostic> numbers = new ArrayList<>();
    List<BrokenRelation> relations = new ArrayList<>();
    NarrativeFacts facts = new NarrativeFacts(report);
    for (Rule.Judgement judgement : judgements(report)) {
      NarrativeRule rule = RULES.get(judgement.check());
      RuleContext context = new RuleContext(facts, Optional.empty(), judgement);
      if (rule == null) {
        findings.add(unknown(judgement, report.form().name()));
      } else if (!judgement.words().keySet().containsAll(rule.words())) {
        findings.add(incomplete(judgement, rule, report.form().name()));
      } else if (rule instanceof RelationRule relation) {
        List<BrokenRelation> broken = relation.broken(context);
        relations.addAll(broken);
        broken.forEach(one -> findings.add(one.finding()));
      } else if (!rule.needsLastYear()) {
        List<Diagnostic> found = rule.check(context);
        findings.addAll(found);
        numbers.addAll(rule instanceof NumbersFromTables ? found : List.of());
      }
    }
    return SameMistake.joined(findings, numbers, relations);
  }

  /** Returns the findings of the rules that compare the report with last year's. */
  public static List<Diagnostic> check(Report report, Report lastYear) {
    List<Diagnostic> findings = new ArrayList<>();
    NarrativeFacts facts = new NarrativeFacts(report);
    Optional<NarrativeFacts> before = Optional.of(new NarrativeFacts(lastYear));
    for (Rule.Judgement judgement : judgements(report)) {
      NarrativeRule rule = RULES.get(judgement.check());
      if (rule != null) {
        RuleContext context = new RuleContext(facts, before, judgement);
        findings.addAll(rule.needsLastYear() ? rule.check(context) : rule.compare(context));
      }
    }
    return findings;
  }

  /** Returns the wrong marks of a report one by one; none if its form does not want the rule. */
  public static List<MarkFinding> marks(Report report) {
    NarrativeFacts facts = new NarrativeFacts(report);
    return judgements(report).stream()
        .filter(judgement -> RULES.get(judgement.check()) instanceof WrongMarks)
        .flatMap(
            judgement ->
                WrongMarks.each(new RuleContext(facts, Optional.empty(), judgement)).stream())
        .toList();
  }

  private static List<Rule.Judgement> judgements(Report report) {
    return report.form().rules().stream()
        .filter(Rule.Judgement.class::isInstance)
        .map(Rule.Judgement.class::cast)
        .toList();
  }

  private static Diagnostic incomplete(Rule.Judgement judgement, NarrativeRule rule, String form) {
    String words = rule.words().stream().sorted().collect(Collectors.joining("、"));
    return Diagnostic.error(
            "T3", "表式 " + form + " 的 rules.yaml：规则 " + judgement.id() + " 的 words 里应当有 " + words)
        .advice("对照自带模板的 rules.yaml 补上");
  }

  private static Diagnostic unknown(Rule.Judgement judgement, String form) {
    return Diagnostic.error(
            "T3", "表式 " + form + " 的 rules.yaml：程序没有编号为“" + judgement.check() + "”的 judgement 规则")
        .advice("可用的编号有 " + String.join("、", RULES.keySet()));
  }
}
