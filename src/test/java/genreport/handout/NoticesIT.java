package genreport.handout;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The bill of materials and the licences against what really is in the zip. */
@DisabledOnOs(OS.WINDOWS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesIT {

  private Path home = Path.of("");

  @BeforeAll
  void unpack(@TempDir Path folder) throws IOException {
    home = UnpackedZip.of(Path.of(System.getProperty("genreport.zip")), folder).home();
  }

  /** What is shipped of others: jars, and fonts. */
  private List<Path> shipped() throws IOException {
    List<Path> shipped = new ArrayList<>();
    for (String place : List.of("app/lib", "fonts")) {
      try (Stream<Path> files = Files.list(home.resolve(place))) {
        files.filter(file -> file.toString().matches(".*\\.(jar|ttf)")).forEach(shipped::add);
      }
    }
    return shipped;
  }

  @Test
  void theBillOfMaterialsHoldsEachFileWithItsHashAndLicence() throws Exception {
    Json bill = Json.read(Files.readString(home.resolve("sbom.cdx.json")));
    assertThat(bill.at("/bomFormat").text()).isEqualTo("CycloneDX");
    assertThat(bill.at("/specVersion").text()).isEqualTo("1.6");
    assertThat(bill.at("/serialNumber").text()).startsWith("urn:uuid:");
    assertThat(bill.at("/metadata/component/name").text()).isEqualTo("genreport");
    assertThat(bill.at("/metadata/component/type").text()).isEqualTo("application");
    assertThat(bill.at("/metadata").has("timestamp")).isFalse();
    List<Json> components = bill.at("/components").items();
    assertThat(components).extracting(NoticesIT::sha256).doesNotHaveDuplicates();
    assertThat(components)
        .allSatisfy(
            each -> {
              assertThat(each.at("/name").text()).isNotEmpty();
              assertThat(each.at("/version").text()).isNotEmpty();
              assertThat(each.at("/bom-ref").text()).isNotEmpty();
              assertThat(each.at("/licenses").items()).isNotEmpty();
            });
    List<String> hashes = new ArrayList<>();
    for (Path file : shipped()) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      hashes.add(HexFormat.of().formatHex(digest));
    }
    assertThat(components.stream().map(NoticesIT::sha256))
        .containsExactlyInAnyOrderElementsOf(hashes);
  }

  private static String sha256(Json component) {
    return component.at("/hashes").items().stream()
        .filter(hash -> hash.at("/alg").text().equals("SHA-256"))
        .map(hash -> hash.at("/content").text())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachFileHasALicenceAndItsTextIsThere() throws Exception {
    Path licences = home.resolve("licenses");
    List<String[]> lines =
        Files.readAllLines(licences.resolve("THIRD-PARTY.txt")).stream()
            .filter(line -> line.matches("(app|fonts)/.*"))
            .map(line -> line.split(" \\| ", -1))
            .toList();
    assertThat(lines.stream().map(line -> line[0]))
        .containsExactlyInAnyOrderElementsOf(
            shipped().stream().map(file -> home.relativize(file).toString()).toList());
    for (String[] line : lines) {
      for (String text : line[2].split(", ", -1)) {
        assertThat(licences.resolve(text)).isNotEmptyFile();
      }
    }
    assertThat(lines)
        .anyMatch(
            line ->
                line[0].startsWith("app/lib/openpdf-") && line[1].contains("LGPL-2.1-or-later"));
    assertThat(licences.resolve("LGPL-2.1.txt")).content().contains("LESSER GENERAL PUBLIC");
    assertThat(licences.resolve("OFL-LXGWWenKai.txt")).content().contains("SIL OPEN FONT LICENSE");
  }
}
