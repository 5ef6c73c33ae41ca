package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds a section that has only what belongs before section one: basis, period, contact, list of
 * parts. Rule id X26; the word {@code opening} is where such text belongs.
 */
final class OpeningInSection implements NarrativeRule {

  @Override
  public Set<String> words() {
    return Set.of("opening");
  }

  @Override
  public List<Diagnostic> check(RuleContext context) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : context.sections()) {
      if (hasOnlyOpening(section)) {
        findings.add(
            context
                .finding("“" + section.path() + "”只有编制依据、统计期限、联系方式一类的话，没有写一年的工作")
                .at(section.prose().place())
                .advice("这些话移到“" + context.words("opening").get(0) + "”，这里写一年的工作"));
      }
    }
    return findings;
  }

  /** Returns whether every sentence of a section belongs before section one. */
  static boolean hasOnlyOpening(Section section) {
    return !section.sentences().isEmpty()
        && section.sentences().stream().allMatch(OpeningText::isOpening);
  }
}
