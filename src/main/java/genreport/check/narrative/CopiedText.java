package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * X19: more than half of a section is copied from last year's report. Runs of {@value #RUN} letters
 * are compared; digits and punctuation are removed first, so that an old sentence with a new number
 * counts as copied. Short sections are not checked.
 */
final class CopiedText implements NarrativeRule {

  private static final int RUN = 12;
  private static final int SHORT_SECTION = 80;
  private static final int MOST_PERCENT = 50;
  private static final Pattern NOT_COMPARED =
      Pattern.compile("[^\\p{L}]|[一二三四五六七八九十]是|^[一二三四五六七八九十]+");

  @Override
  public boolean needsLastYear() {
    return true;
  }

  @Override
  public List<Diagnostic> check(RuleContext context) {
    List<Diagnostic> findings = new ArrayList<>();
    if (context.lastYear().isPresent()) {
      List<Section> former = context.sections(context.lastYear().get());
      for (Section section : context.sections()) {
        former.stream()
            .filter(other -> other.path().equals(section.path()))
            .findFirst()
            .flatMap(other -> finding(context, section, runs(other)))
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static Optional<Diagnostic> finding(
      RuleContext context, Section section, Set<String> former) {
    int all = 0;
    int copied = 0;
    int longest = 0;
    Optional<Passage> sample = Optional.empty();
    for (Passage sentence : section.sentences()) {
      String text = compared(sentence);
      int here = copied(text, former);
      all += text.length();
      copied += here;
      if (here > longest) {
        longest = here;
        sample = Optional.of(sentence);
      }
    }
    if (all < SHORT_SECTION || copied * 100L <= (long) all * MOST_PERCENT || sample.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        context
            .finding(
                "“"
                    + section.path()
                    + "”不计数字和标点共 "
                    + all
                    + " 个字，其中 "
                    + copied
                    + " 个字（"
                    + copied * 100L / all
                    + "%）与上年报告相同，如"
                    + sample.get().quote())
            .at(section.prose().place())
            .at(sample.get().place())
            .advice("按本年的实际情况重写，删去上年的工作和说法"));
  }

  private static Set<String> runs(Section section) {
    Set<String> runs = new HashSet<>();
    for (Passage sentence : section.sentences()) {
      String text = compared(sentence);
      for (int i = 0; i + RUN <= text.length(); i++) {
        runs.add(text.substring(i, i + RUN));
      }
    }
    return runs;
  }

  /** Returns the number of characters in runs that last year's section has too. */
  private static int copied(String text, Set<String> former) {
    int copied = 0;
    int counted = 0;
    for (int i = 0; i + RUN <= text.length(); i++) {
      if (former.contains(text.substring(i, i + RUN))) {
        copied += i + RUN - Math.max(counted, i);
        counted = i + RUN;
      }
    }
    return copied;
  }

  private static String compared(Passage sentence) {
    return NOT_COMPARED.matcher(sentence.text()).replaceAll("");
  }
}
