package genreport.check;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Outcome;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.form.PackFolders;
import genreport.form.Rule;
import genreport.report.Report;
import genreport.report.ReportReader;
import genreport.source.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule's own examples: the one passes every check, the other breaks the rule and no other. */
class RuleExamplesTest {

  static Stream<Arguments> rules() throws IOException {
    List<Arguments> rules = new ArrayList<>();
    PackFolders folders =
        new PackFolders(List.of(Path.of("src/test/resources/packs"), Bundled.TEMPLATES));
    for (String name : folders.packs()) {
      FormPack pack = new FormLibrary(folders).load(name).value().orElseThrow();
      pack.rules().forEach(rule -> rules.add(Arguments.of(name, rule.id(), pack, rule)));
    }
    return rules.stream();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("rules")
  void passes(String name, String id, FormPack pack, Rule rule) {
    assertThat(findings(pack, rule, rule.examples().passes())).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("rules")
  void fails(String name, String id, FormPack pack, Rule rule) {
    List<Diagnostic> findings = findings(pack, rule, rule.examples().fails());
    assertThat(findings).extracting(Diagnostic::rule).containsOnly(id).isNotEmpty();
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.places()).isNotEmpty();
              assertThat(finding.hints()).isNotEmpty();
            });
  }

  /** The findings on a report that is empty but for a fragment, and against last year's. */
  private static List<Diagnostic> findings(FormPack pack, Rule rule, String fragment) {
    Mapping source = ExampleSource.of(pack, fragment);
    Checker checker = new Checker(text -> List.of());
    List<Diagnostic> findings = new ArrayList<>(checker.check(source, pack));
    Outcome<Report> report = ReportReader.read(source, pack);
    findings.addAll(report.diagnostics());
    findings.addAll(checker.check(report.value().orElseThrow()));
    if (!rule.examples().lastYear().isEmpty()) {
      Mapping last = ExampleSource.of(pack, rule.examples().lastYear());
      Report before = ReportReader.read(last, pack).value().orElseThrow();
      findings.addAll(checker.check(report.value().orElseThrow(), before, List.of()));
    }
    return findings;
  }
}
