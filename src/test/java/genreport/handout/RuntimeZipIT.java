package genreport.handout;

import static org.assertj.core.api.Assertions.assertThat;

import genreport.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The zip with its own Java, on a machine without. */
class RuntimeZipIT extends HandedOut {

  RuntimeZipIT() {
    super("genreport.runtime.zip");
  }

  @Override
  List<String> more() {
    return List.of("runtime");
  }

  @Test
  void thereIsNoOtherJava() {
    assertThat(unpacked().programs().resolve("java")).doesNotExist();
    assertThat(unpacked().programs().resolve("sh")).exists();
  }

  /** The archive of the JDK's own classes, without which it starts more slowly. */
  @Test
  void itStartsFromAnArchive() throws Exception {
    Process process =
        new ProcessBuilder(
                unpacked().home().resolve("runtime/bin/java").toString(), "-Xshare:on", "-version")
            .start();
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void theBillOfMaterialsNamesTheJavaThatIsThere() throws Exception {
    Path runtime = unpacked().home().resolve("runtime");
    Json java = Json.read(Files.readString(runtime.resolve("sbom.cdx.json"))).at("/components/0");
    assertThat(runtime.resolve("release"))
        .content()
        .contains("JAVA_VERSION=\"" + java.at("/version").text() + "\"");
    assertThat(java.at("/licenses/0/expression").text()).contains("GPL-2.0", "Classpath");
    assertThat(java.at("/description").text()).contains("jdk.charsets");
    assertThat(unpacked().run("--version").out())
        .contains("Java " + java.at("/version").text() + "（", runtime.toRealPath().toString());
  }

  @Test
  void theLicencesOfJavaAreThere() throws Exception {
    assertThat(unpacked().home().resolve("runtime/legal/java.base/LICENSE"))
        .content()
        .containsIgnoringCase("GNU General Public License")
        .containsIgnoringCase("Classpath");
  }
}
