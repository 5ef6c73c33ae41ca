package genreport.check.narrative;

import genreport.diagnostic.Diagnostic;
import genreport.report.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** X16: a section without content; headings are none. */
final class EmptySection implements NarrativeRule {

  private static final Pattern NOTHING = Pattern.compile("(?:暂)?(?:无|没有|略|空|同上|同上年)?");

  /** A section with more letters and digits than this has content. */
  private static final int LONGEST_NOTHING = 4;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]");

  @Override
  public List<Diagnostic> check(RuleContext context) {
    List<Diagnostic> findings = new ArrayList<>();
    for (Section section : context.sections()) {
      StringBuilder words = new StringBuilder();
      boolean anyHeading = false;
      for (Prose.Line line : section.prose().lines()) {
        anyHeading |= line.heading();
        if (!line.heading() && words.length() <= LONGEST_NOTHING) {
          words.append(NO_WORD.matcher(line.text().text()).replaceAll(""));
        }
      }
      if (NOTHING.matcher(words).matches()) {
        String nothing = anyHeading ? "只有小标题，没有内容" : "没有内容";
        String what = words.isEmpty() ? nothing : "只写了“" + words + "”";
        findings.add(
            context
                .finding("“" + section.path() + "”" + what)
                .at(section.prose().place())
                .advice("按本机关的实际情况写明；每一行文字是一段"));
      }
    }
    return findings;
  }
}
