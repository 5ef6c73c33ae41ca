package genreport.check.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.check.AdviceFollower;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.SourceFile;
import genreport.report.Report;
import genreport.source.MendedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/**
 * The advice about each case of {@link NarrativeCasesTest} that names what to write is followed:
 * the finding is gone, and there is no new one.
 */
class NarrativeAdviceTest {

  /** So many findings must have had advice to follow, so that the test can't come to nothing. */
  private static final int FEWEST_FOLLOWED = 150;

  @Test
  void endsTheFinding() throws Exception {
    List<String> wrong = new ArrayList<>();
    int followed = 0;
    for (Arguments one : NarrativeCasesTest.cases().toList()) {
      String file = (String) one.get()[0];
      String line = (String) one.get()[1];
      int arrow = line.indexOf(" => ");
      if (arrow >= 0) {
        String frame = (String) one.get()[2];
        String text = frame.replace("@@", line.substring(0, arrow).replace("¶", "\n  "));
        List<Diagnostic> before = findings(file, text);
        for (Diagnostic finding : before) {
          Optional<String> changed = changed(file, text, finding);
          if (changed.isPresent()) {
            followed++;
            verdict(before, finding, findings(file, changed.get()))
                .ifPresent(fault -> wrong.add(file + ": " + line + "\n  " + fault));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(followed).isGreaterThan(FEWEST_FOLLOWED);
  }

  private static List<Diagnostic> findings(String file, String text) {
    return NarrativeChecker.check(ReportText.read(file, text));
  }

  private static Optional<String> changed(String file, String text, Diagnostic finding) {
    if (!AdviceFollower.asksForFix(finding)) {
      return AdviceFollower.followed(text, finding);
    }
    Report report = ReportText.read(file, text);
    return Optional.of(
        MendedText.of(new SourceFile(file, text))
            .apply(
                NarrativeChecker.marks(report).stream()
                    .flatMap(mark -> mark.edits().stream())
                    .toList())
            .file()
            .text());
  }

  private static Optional<String> verdict(
      List<Diagnostic> before, Diagnostic followed, List<Diagnostic> after) {
    Map<String, Long> had = counts(before);
    Map<String, Long> have = counts(after);
    boolean gone =
        have.getOrDefault(followed.rule(), 0L) < had.getOrDefault(followed.rule(), 0L)
            && after.stream().noneMatch(finding -> finding.message().equals(followed.message()));
    if (followed.rule().equals("X14")) {
      // the numbers of a sentence about this year are compared with the tables
      List.of("X11", "X13").forEach(have::remove);
    }
    boolean more =
        have.entrySet().stream().anyMatch(e -> e.getValue() > had.getOrDefault(e.getKey(), 0L));
    return gone && !more
        ? Optional.empty()
        : Optional.of(
            followed.message()
                + " "
                + followed.hints()
                + "\n  then "
                + after.stream().map(Diagnostic::message).toList());
  }

  private static Map<String, Long> counts(List<Diagnostic> findings) {
    return findings.stream()
        .collect(Collectors.groupingBy(Diagnostic::rule, TreeMap::new, Collectors.counting()));
  }
}
