package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.report.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * X18: heading numbers that skip or repeat, two styles of one level within a section, and 一、 within
 * a section, which is the number of a section itself. 1. right below the section's title is
 * accepted. A level starts again from 1 below each heading of a higher level.
 */
final class NumberingOrder implements NarrativeRule {

  @Override
  public List<Diagnostic> check(RuleContext context) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : context.sections()) {
      findings.addAll(new HeadingWalk(context).check(section));
      for (Passage paragraph : section.paragraphs()) {
        findings.addAll(PointOrder.check(context, paragraph));
      }
    }
    return findings;
  }

  /** Returns the levels whose numbers have more than one style in a section. */
  static Set<Integer> mixedLevels(Section section) {
    Map<Integer, String> styles = new TreeMap<>();
    Set<Integer> mixed = new TreeSet<>();
    for (Prose.Line line : section.prose().lines()) {
      NumberedHeading.of(line)
          .filter(
              heading -> {
                String first = styles.putIfAbsent(heading.level(), heading.style());
                return first != null && !first.equals(heading.style());
              })
          .ifPresent(heading -> mixed.add(heading.level()));
    }
    return mixed;
  }
}
