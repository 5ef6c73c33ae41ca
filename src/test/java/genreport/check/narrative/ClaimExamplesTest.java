package genreport.check.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.Bundled;
import genreport.check.ExampleSource;
import genreport.diagnostic.Diagnostic;
import genreport.diagnostic.Span;
import genreport.form.Claim;
import genreport.form.Claims;
import genreport.form.FormLibrary;
import genreport.form.FormPack;
import genreport.form.PackFolders;
import genreport.report.Report;
import genreport.report.ReportReader;
import genreport.source.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each claim's own examples: the one is right, of the other one number is wrong, by this claim. */
class ClaimExamplesTest {

  static Stream<Arguments> claims() throws IOException {
    List<Arguments> claims = new ArrayList<>();
    PackFolders folders =
        new PackFolders(List.of(Path.of("src/test/resources/packs"), Bundled.TEMPLATES));
    for (String name : folders.packs()) {
      FormPack pack = new FormLibrary(folders).load(name).value().orElseThrow();
      pack.claims()
          .counts()
          .forEach(claim -> claims.add(Arguments.of(name, claim.id(), pack, claim)));
    }
    return claims.stream();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("claims")
  void passes(String name, String id, FormPack pack, Claim claim) {
    Report report = report(pack, claim.examples().passes());
    assertThat(NarrativeChecker.check(report)).isEmpty();
    assertThat(quantities(report)).anyMatch(quantity -> isOf(claim, quantity, pack));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("claims")
  void fails(String name, String id, FormPack pack, Claim claim) {
    Report report = report(pack, claim.examples().fails());
    List<Diagnostic> findings = NarrativeChecker.check(report);
    assertThat(findings).hasSize(1);
    Span place = findings.get(0).places().get(0);
    assertThat(quantities(report))
        .filteredOn(quantity -> at(quantity).equals(place))
        .hasSize(1)
        .allMatch(quantity -> isOf(claim, quantity, pack));
  }

  static Stream<Arguments> zeros() throws IOException {
    List<Arguments> claims = new ArrayList<>();
    for (String name : Bundled.FOLDERS.packs()) {
      FormPack pack = new FormLibrary(Bundled.FOLDERS).load(name).value().orElseThrow();
      pack.claims()
          .zeros()
          .forEach(claim -> claims.add(Arguments.of(name, claim.id(), pack, claim)));
    }
    return claims.stream();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("zeros")
  void zeroPasses(String name, String id, FormPack pack, Claims.ZeroClaim claim) {
    assertThat(NarrativeChecker.check(report(pack, claim.examples().passes()))).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("zeros")
  void zeroFails(String name, String id, FormPack pack, Claims.ZeroClaim claim) {
    Report report = report(pack, claim.examples().fails());
    List<Diagnostic> findings = NarrativeChecker.check(report);
    assertThat(findings).hasSize(1);
    Optional<Claims.ZeroClaim> first =
        pack.claims().zeros().stream()
            .filter(any -> any.words().matcher(claim.examples().fails()).find())
            .findFirst();
    assertThat(first).hasValue(claim);
  }

  private static Span at(Quantity quantity) {
    return quantity.passage().place(quantity.start(), quantity.numberEnd());
  }

  private static boolean isOf(Claim claim, Quantity quantity, FormPack pack) {
    Optional<Claim> first =
        pack.claims().counts().stream()
            .filter(any -> StatedNumber.of(quantity, any).isPresent())
            .findFirst();
    return first.equals(Optional.of(claim));
  }

  private static List<Quantity> quantities(Report report) {
    return new NarrativeFacts(report)
        .sections().stream()
            .flatMap(section -> section.sentences().stream())
            .flatMap(sentence -> Quantity.of(sentence).stream())
            .toList();
  }

  private static Report report(FormPack pack, String sentence) {
    Mapping source = ExampleSource.of(pack, pack.claims().example().replace("@@", sentence));
    return ReportReader.read(source, pack).value().orElseThrow();
  }
}
