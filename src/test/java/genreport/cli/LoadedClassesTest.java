package genreport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run need not wait for: libraries that its source or its command has no use for. */
class LoadedClassesTest {

  @TempDir Path folder;
  private Path source = Path.of("");

  @BeforeEach
  void copy() throws Exception {
    source = Files.copy(Path.of("examples/2021/district-office.yaml"), folder.resolve("报告.yaml"));
  }

  /** docx4j alone takes two seconds to load. */
  @Test
  void onlyVerifyLoadsReaders() throws Exception {
    assertThat(loaded(0, source.toString())).noneMatch(LoadedClassesTest::isReaders);
    assertThat(loaded(0, "verify", source.toString())).anyMatch(LoadedClassesTest::isReaders);
  }

  /** Where the source surely fits its schema, nobody has to say what is wrong. */
  @Test
  void onlyASourceThatMayNotFitItsSchemaLoadsTheValidator() throws Exception {
    assertThat(loaded(0, source.toString())).noneMatch(LoadedClassesTest::isValidator);
    Files.writeString(source, Files.readString(source).replace("年度: 2021", "年度: 2021年"));
    assertThat(loaded(1, source.toString())).anyMatch(LoadedClassesTest::isValidator);
  }

  /** Each of these takes longer to come than what an ordinary report would ask of it. */
  @Test
  void noOrdinaryReportLoadsJavasXmlUnicodeFormsTimeZonesAndColours() throws Exception {
    assertThat(loaded(0, source.toString()))
        .noneMatch(line -> line.contains(".xerces."))
        .noneMatch(line -> line.contains(" jdk.internal.icu."))
        .noneMatch(line -> line.contains(".ZoneInfoFile"))
        .noneMatch(line -> line.contains(" java.awt."));
  }

  private static boolean isReaders(String line) {
    return line.contains(" org.docx4j.") || line.contains(" org.apache.pdfbox.");
  }

  private static boolean isValidator(String line) {
    return line.contains(" dev.harrel.");
  }

  private static Stream<String> loaded(int code, String... arguments) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        Stream.concat(
                Stream.of(
                    java,
                    "-verbose:class",
                    "-Dgenreport.home=.",
                    "-Djava.awt.headless=true",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "genreport.Main"),
                Stream.of(arguments))
            .toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(code);
    return said.lines();
  }
}
