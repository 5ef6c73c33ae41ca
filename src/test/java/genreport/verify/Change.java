package genreport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A changed file and what must be said of it.
 *
 * @param rule of a finding
 * @param said parts of its message, in order
 * @param origin how its place in the source may read; empty where it may have none
 */
record Change(
    String name, Printed example, Path file, String rule, List<String> said, Set<String> origin) {

  Change {
    said = List.copyOf(said);
    origin = Set.copyOf(origin);
  }

  Change in(Path other) {
    return new Change(name, example, other, rule, said, origin);
  }

  /** That a finding says so, at its place. */
  void assertFound() {
    List<Diagnostic> found = Printed.differences(example.source(), file);
    assertThat(found)
        .as("%s in %s", name, file)
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(rule);
              assertThat(finding.message()).contains(said);
              if (!origin.isEmpty()) {
                assertThat(finding.places()).isNotEmpty();
                assertThat(origin).contains(finding.places().get(0).text());
              }
            });
  }
}
