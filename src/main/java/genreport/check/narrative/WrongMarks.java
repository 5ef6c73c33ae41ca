package genreport.check.narrative;

import genreport.check.marks.MarkSlip;
import genreport.check.marks.Marks;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import genreport.report.PlacedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds wrong marks and characters. Rule id X21. Slips of one kind in a section are one finding
 * with the places of the first ones.
 */
final class WrongMarks implements NarrativeRule {

  private static final int MOST_PLACES = 5;

  /** The level of headings with （一）. */
  private static final int BRACKETS = 2;

  /** The level of headings with 1. */
  private static final int DIGITS = 3;

  @Override
  public List<Diagnostic> check(RuleContext context) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : context.sections()) {
      Map<String, List<Marks.Found>> kinds = new LinkedHashMap<>();
      for (Marks.Found found : Marks.find(section.prose())) {
        kinds.computeIfAbsent(found.slip().fault(), fault -> new ArrayList<>()).add(found);
      }
      // where styles of headings are mixed, X18 reports them
      Set<Integer> mixed = kinds.isEmpty() ? Set.of() : NumberingOrder.mixedLevels(section);
      if (mixed.contains(BRACKETS)) {
        kinds.remove(Marks.HEADING_BRACKETS);
      }
      if (mixed.contains(DIGITS)) {
        kinds.remove(Marks.HEADING_COMMA);
      }
      kinds.values().forEach(found -> findings.add(finding(context, found)));
    }
    return findings;
  }

  /** Returns a finding for each wrong mark. */
  static List<MarkFinding> each(RuleContext context) {
    List<MarkFinding> findings = new ArrayList<>();
    for (Section section : context.sections()) {
      for (Marks.Found found : Marks.find(section.prose())) {
        findings.add(MarkFinding.of(finding(context, List.of(found)), found));
      }
    }
    return findings;
  }

  private static Diagnostic finding(RuleContext context, List<Marks.Found> kind) {
    MarkSlip first = kind.get(0).slip();
    PlacedText text = kind.get(0).text();
    String count = kind.size() > 1 ? "，共 " + kind.size() + " 处" : "";
    List<Span> places = new ArrayList<>();
    for (Marks.Found found : kind.subList(0, Math.min(MOST_PLACES, kind.size()))) {
      places.add(found.text().span(found.slip().start(), found.slip().end()));
    }
    return context
        .finding(Passage.quote(text, first.start(), first.end()) + "：" + first.fault() + count)
        .at(places)
        .advice(first.advice());
  }
}
