package genreport.verify;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A changed file and what must be said of it.
 *
 * @param rule of a finding
 * @param said parts of its message
 * @param more whether other findings are to be expected too
 */
record Change(
    String name, Printed example, Path file, String rule, List<String> said, boolean more) {

  Change {
    said = List.copyOf(said);
  }

  Change in(Path other) {
    return new Change(name, example, other, rule, said, more);
  }

  /** That a finding says so, at its place in the source, and that nothing else is said. */
  void assertFound() {
    List<Diagnostic> found = Printed.differences(example.source(), file);
    assertThat(found)
        .as("%s in %s", name, file)
        .anySatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo(rule);
              assertThat(finding.message()).contains(said);
            });
    assertThat(found.size() > 1).as("%s in %s: %s", name, file, found).isEqualTo(more);
    found.forEach(Change::assertPlaced);
  }

  /** A figure is shown where it is written; one that is left out, at its row's or group's key. */
  private static void assertPlaced(Diagnostic finding) {
    if (!finding.cells().isEmpty()) {
      String path = finding.cells().get(0).path();
      String written = finding.cells().get(0).value();
      String place = finding.places().get(0).text();
      List<String> allowed = new ArrayList<>(List.of(path.split("\\.")));
      allowed.add(written);
      assertThat(allowed).as(finding.toString()).contains(place);
      assertThat(finding.message()).contains("源文件为 " + written);
    }
  }
}
