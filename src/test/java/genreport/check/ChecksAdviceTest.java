package genreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.diagnostic.Diagnostic;
import genreport.pipeline.OutputOptions;
import genreport.pipeline.Pipeline;
import genreport.pipeline.ReportResources;
import genreport.pipeline.Request;
import genreport.pipeline.SharedResources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The advice about each case of {@link CheckCasesTest} that names a value, a key or a mark to write
 * is followed: the finding is gone, and no rule has more findings than before, except where a part
 * of the report could not be read before.
 */
class ChecksAdviceTest {

  private static final Path CASES = Path.of("src/test/resources/checks");

  /** So many findings must have had advice to follow, so that the test can't come to nothing. */
  private static final int FEWEST_FOLLOWED = 50;

  /**
   * Findings about what can't be read, which hide others, and the comparison with last year, whose
   * advice depends on the other figures.
   */
  private static final Pattern HIDING = Pattern.compile("[YSR][0-9]+|X5|X6");

  @TempDir Path folder;

  @Test
  void endsTheFinding() throws IOException {
    copy(CASES, folder);
    Path file = folder.resolve("报告.yaml");
    ReportResources resources =
        new ReportResources(List.of(Bundled.TEMPLATES), Path.of("fonts"), List.of());
    Request request = Request.of(file, Optional.of(folder), resources, OutputOptions.plain(false));
    SharedResources shared = new SharedResources(resources);
    List<String> wrong = new ArrayList<>();
    int followed = 0;
    for (Path source : CheckCasesTest.cases()) {
      String text = Files.readString(source);
      Files.writeString(file, text);
      List<Diagnostic> before = Pipeline.check(request, shared).findings();
      for (Diagnostic finding : before) {
        boolean own =
            !finding.places().isEmpty() && finding.places().get(0).file().text().equals(text);
        Optional<String> changed = own ? AdviceFollower.followed(text, finding) : Optional.empty();
        if (changed.isPresent()) {
          followed++;
          Files.writeString(file, changed.get());
          List<Diagnostic> after = Pipeline.check(request, shared).findings();
          verdict(before, finding, after)
              .ifPresent(fault -> wrong.add(source.getFileName() + ": " + fault));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(followed).isGreaterThan(FEWEST_FOLLOWED);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        Files.createDirectories(target.getParent());
        Files.copy(each, target);
      }
    }
  }

  private static Optional<String> verdict(
      List<Diagnostic> before, Diagnostic followed, List<Diagnostic> after) {
    Map<String, Long> had = counts(before);
    Map<String, Long> have = counts(after);
    if (HIDING.matcher(followed.rule()).matches()) {
      int start = followed.places().get(0).start();
      boolean stays =
          after.stream()
              .filter(finding -> finding.rule().equals(followed.rule()))
              .anyMatch(
                  finding ->
                      finding.message().equals(followed.message())
                          || (finding.rule().equals("X5")
                              && finding.places().get(0).start() == start));
      return stays
          ? Optional.of(followed.rule() + " " + followed.message() + " stays " + followed.hints())
          : Optional.empty();
    }
    boolean gone = have.getOrDefault(followed.rule(), 0L) < had.getOrDefault(followed.rule(), 0L);
    List<String> more =
        have.entrySet().stream()
            .filter(count -> count.getValue() > had.getOrDefault(count.getKey(), 0L))
            .map(Map.Entry::getKey)
            .toList();
    return gone && more.isEmpty()
        ? Optional.empty()
        : Optional.of(
            followed.rule()
                + " "
                + followed.message()
                + " "
                + followed.hints()
                + "\n  gone "
                + gone
                + ", more of "
                + more
                + " "
                + after.stream()
                    .filter(finding -> more.contains(finding.rule()))
                    .map(Diagnostic::message)
                    .toList());
  }

  private static Map<String, Long> counts(List<Diagnostic> findings) {
    return findings.stream()
        .collect(Collectors.groupingBy(Diagnostic::rule, TreeMap::new, Collectors.counting()));
  }
}
