package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * X17: a section lacks one of its themes, which are the patterns of the rule. One word of a theme
 * anywhere in the section is enough, because reports name the themes in many ways and not always in
 * headings. Sentences that belong before section one don't count, since they list all parts.
 */
final class MissingTheme implements NarrativeRule {

  /** No section of a report has more sentences; the bound keeps the time of hostile text low. */
  private static final int MOST_SENTENCES = 2_000;

  @Override
  public List<Diagnostic> check(RuleContext context) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : context.sections()) {
      List<Passage> sentences = section.sentences();
      if (sentences.size() > MOST_SENTENCES) {
        continue;
      }
      List<String> missing = new ArrayList<>();
      for (Map.Entry<String, Pattern> theme : context.rule().patterns().entrySet()) {
        if (sentences.stream().noneMatch(sentence -> isAbout(sentence, theme.getValue()))) {
          missing.add(theme.getKey());
        }
      }
      boolean isWritten = section.prose().lines().stream().anyMatch(line -> !line.heading());
      if (isWritten && !missing.isEmpty() && !sentences.stream().allMatch(OpeningText::isOpening)) {
        findings.add(
            context
                .finding("“" + section.path() + "”没有写到" + String.join("、", missing))
                .at(section.prose().place())
                .advice("补上" + (missing.size() > 1 ? "这几个" : "这个") + "方面；确实没有的，也用一句话说明"));
      }
    }
    return findings;
  }

  private static boolean isAbout(Passage sentence, Pattern theme) {
    return theme.matcher(sentence.text()).find() && !OpeningText.isOpening(sentence);
  }
}
